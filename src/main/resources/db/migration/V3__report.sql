create table report (
    id varchar(50) primary key,
    period varchar(20) not null references reporting_period (code),
    unit varchar(20) not null,
    state varchar(40) not null,
    unique (period, unit)
);

create table report_draft (
    report varchar(50) primary key references report (id),
    revision bigint not null,
    content varchar not null,
    saved_by varchar(100) not null,
    saved_at timestamp with time zone not null
);

-- Content is the canonical JSON that the hash was taken of; rows are only ever added.
create table report_version (
    report varchar(50) not null references report (id),
    number integer not null,
    author varchar(100) not null,
    submitted_at timestamp with time zone not null,
    sha256 varchar(64) not null,
    content varchar not null,
    primary key (report, number)
);

create table classified_stub (
    report varchar(50) primary key references report (id),
    secrecy varchar(20) not null,
    document_number varchar(100) not null,
    document_date date not null,
    holder varchar(300) not null,
    registered_by varchar(100) not null,
    registered_at timestamp with time zone not null
);

create table attachment_content (
    sha256 varchar(64) primary key,
    media_type varchar(100) not null,
    size bigint not null
);

-- In pieces, because H2 keeps no more than a megabyte in one bytea.
create table attachment_piece (
    sha256 varchar(64) not null references attachment_content (sha256),
    place integer not null,
    bytes bytea not null,
    primary key (sha256, place)
);

create table attachment (
    report varchar(50) not null references report (id),
    sha256 varchar(64) not null references attachment_content (sha256),
    name varchar(150) not null,
    author varchar(100) not null,
    stored_at timestamp with time zone not null,
    primary key (report, sha256)
);
