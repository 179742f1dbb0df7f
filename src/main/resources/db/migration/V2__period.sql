-- Reporting periods and what they ask for; filled from the files under period/.
create table reporting_period (
    code varchar(20) primary key,
    title varchar(200) not null,
    from_date date not null,
    to_date date not null,
    figures_from date not null,
    figures_to date not null,
    cut_off date not null,
    opening date not null,
    term varchar(20) not null,
    theme varchar(500) not null,
    report_title varchar(500) not null,
    files_sha256 varchar(64) not null
);

create table period_section (
    period varchar(20) not null references reporting_period (code),
    place integer not null,
    code varchar(20) not null,
    title varchar(300) not null,
    depth integer not null,
    kind varchar(20) not null,
    owner_role varchar(60),
    mandatory boolean not null,
    applies_to varchar(200) not null,
    primary key (period, code)
);

-- Lists are words separated by blanks; parts, which hold blanks themselves, by semicolons.
create table period_indicator (
    period varchar(20) not null references reporting_period (code),
    place integer not null,
    code varchar(20) not null,
    section varchar(20) not null,
    name varchar(300) not null,
    unit varchar(60) not null,
    type varchar(20) not null,
    decimals integer not null,
    baselines varchar(60) not null,
    direction varchar(20) not null,
    applies_to varchar(200) not null,
    commune_scope boolean not null,
    aggregation varchar(20) not null,
    cumulative boolean not null,
    hard_min numeric(24, 6),
    hard_max numeric(24, 6),
    plan_from numeric(24, 6),
    plan_to numeric(24, 6),
    yoy_from numeric(24, 6),
    yoy_to numeric(24, 6),
    sum_of varchar(200) not null,
    parts varchar(500) not null,
    at_most varchar(20),
    carries_over boolean not null,
    explain_zero boolean not null,
    denominator_communes boolean not null,
    claims_plan varchar(20),
    city_line varchar(100),
    primary key (period, code)
);

create table period_programme (
    period varchar(20) not null references reporting_period (code),
    number varchar(10) not null,
    title varchar(300) not null,
    primary key (period, number)
);

-- Denominators that the city has registered: how many targets were assigned to a unit.
create table period_target (
    period varchar(20) not null references reporting_period (code),
    unit varchar(20) not null,
    indicator varchar(20) not null,
    total integer not null,
    primary key (period, unit, indicator)
);
