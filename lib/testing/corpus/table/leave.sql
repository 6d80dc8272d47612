-- Tables that leave their parents keep what stands on the columns that they had from there.
create table par (a int not null, b text, c int) partition by list (a);
create table p1 partition of par for values in (1) partition by list (b);
create table p1x partition of p1 for values in ('x');
create index on p1x (c);
create unique index p1ab on p1 (a, b);
alter table p1 add check (a > 0), alter c set default 4;
alter table par detach partition p1;
drop table par;
alter table p1 rename c to cc;
create table ip (a int, b int, check (a > 0));
create table ic (constraint icp primary key (a)) inherits (ip);
create table refs (x int references ic, y int);
create index on ic (b);
alter table ic no inherit ip;
drop table ip;
alter table ic rename b to bb;
-- Without rows there is nothing that could be invalid.
create table pk (id int primary key);
create table cnv (a int, b int, constraint c1 check (a > 1) not valid, constraint f1 foreign key (b) references pk not valid);
create table cnv2 (a int, b int);
alter table cnv2 add constraint c1 check (a > 1) not valid, add constraint f1 foreign key (b) references pk not valid;
