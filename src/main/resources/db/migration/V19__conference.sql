-- The conference that a city report is taken to: as it is being written, and once recorded, for ever.
create table conference (
    period varchar(20) primary key references period_opening (period),
    content varchar not null,
    saved_by varchar(64) not null,
    saved_at timestamp with time zone not null,
    recorded_by varchar(64),
    recorded_at timestamp with time zone
);

-- What a conference gave units to do; an empty owner stands for every unit that reported.
create table assigned_task (
    period varchar(20) not null references conference (period),
    code varchar(20) not null,
    title varchar not null,
    owner varchar(20) not null,
    due date not null,
    source varchar not null,
    primary key (period, code)
);
