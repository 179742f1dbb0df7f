-- Where somebody has logged in from: guesses from elsewhere cannot keep them out.
create table known_address (
    account    varchar(64)              not null,
    address    varchar(45)              not null,
    last_login timestamp with time zone not null,
    primary key (account, address)
);
