-- Units, dated: a code is reused after a reorganisation, so a unit is its code and its first day.
create table unit (
    code       varchar(10)  not null,
    valid_from date         not null,
    valid_to   date,
    name       varchar(200) not null,
    kind       varchar(20)  not null,
    parent     varchar(10),
    symbol     varchar(10),
    primary key (code, valid_from)
);
create index unit_parent on unit (parent);

-- Posts and bodies that every unit of a level has; a post is unit x role.
create table role (
    level     varchar(10)  not null,
    role      varchar(40)  not null,
    place     integer      not null,
    title     varchar(200) not null,
    member_of varchar(200) not null,
    primary key (level, role)
);

create table person (
    id    varchar(64)  not null primary key,
    name  varchar(250) not null,
    email varchar(250),
    demo  boolean      not null
);

create table post_holder (
    post       varchar(64) not null,
    person     varchar(64) not null references person (id),
    valid_from date        not null,
    valid_to   date,
    primary key (post, person, valid_from)
);
create index post_holder_person on post_holder (person);
