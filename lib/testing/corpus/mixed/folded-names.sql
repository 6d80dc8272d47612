create table x (foo int check (FOO > 0), Bar text default UPPER('x'));
create view xv as select X.FOO from X;
create index on x ((FOO + 1));
create function Fn() returns int language sql as 'select 1';
alter table x add c int default FN();
alter table x rename foo to baz;
alter function fn rename to fn2;
alter table x rename to y;
