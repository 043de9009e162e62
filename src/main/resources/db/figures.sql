-- Fills the sums from what they sum up: for rows that were written past the rooms, as an invented world.
insert into figure_source (enrolment_id, offering_id, person_id, course_id, college_id, category, ends_on, enrolled, met,
  state, completed_on, present_on, done_on, beside_on, once_a_year)
select e.id, e.offering_id, e.person_id, o.course_id, e.college_id, e.category, o.ends_on,
  case when e.state = 'ENROLLED' then true else false end, coalesce(c.met, false), p.state, p.completed_on,
  case when e.state = 'ENROLLED' and e.vouched = true and (r.students_only = false or e.category = 'STUDENT') then c.attended_on end,
  case when e.state = 'ENROLLED' and e.vouched = true and (r.students_only = false or e.category = 'STUDENT') then c.completed_on end,
  case when e.state = 'ENROLLED' and e.vouched = true and e.category <> 'STUDENT' then c.beside_on end,
  coalesce(r.once_a_year, false)
from enrolment e join offering o on o.id = e.offering_id
left join completion c on c.enrolment_id = e.id
left join completion_rule r on r.number = c.rule_number
left join person_time p on p.enrolment_id = e.id;

-- Days are D2026-10-30, months M2026-10, D and M alone for no day; B by college and course, C by college, K by course, A all.
insert into figure (name, grain, in_period, college_id, course_id, category, n)
select state, 'BD', case when completed_on is null then 'D' else concat('D', cast(completed_on as char(10))) end, college_id, course_id, '', count(*)
from figure_source where state is not null group by state, completed_on, college_id, course_id;
insert into figure (name, grain, in_period, college_id, course_id, category, n)
select 'LEDGER', 'BD', case when completed_on is null then 'D' else concat('D', cast(completed_on as char(10))) end, college_id, course_id, category, sum(sign)
from ledger_entry group by completed_on, college_id, course_id, category;
insert into figure (name, grain, in_period, college_id, course_id, category, n)
select 'FINISHED', 'BD', case when ends_on is null then 'D' else concat('D', cast(ends_on as char(10))) end, college_id, course_id, category, count(*)
from figure_source where 1 = 1 group by ends_on, college_id, course_id, category;
insert into figure (name, grain, in_period, college_id, course_id, category, n)
select 'MET', 'BD', case when ends_on is null then 'D' else concat('D', cast(ends_on as char(10))) end, college_id, course_id, category, count(*)
from figure_source where met = true group by ends_on, college_id, course_id, category;
insert into figure (name, grain, in_period, college_id, course_id, category, n)
select 'OPEN', 'BD', case when ends_on is null then 'D' else concat('D', cast(ends_on as char(10))) end, college_id, course_id, category, count(*)
from figure_source where enrolled = true and (state is null or state in ('CANDIDATE', 'EVIDENCED', 'CONFIRMED')) group by ends_on, college_id, course_id, category;
insert into offering_place (offering_id, state, n)
select offering_id, state, count(*) from figure_source where state is not null group by offering_id, state;
insert into offering_place (offering_id, state, n)
select offering_id, 'ANY', count(*) from figure_source where state is not null group by offering_id;
insert into figure (name, grain, in_period, college_id, course_id, category, n)
select concat('LISTS_', p.state), 'BD', 'D', o.college_id, o.course_id, '', count(*)
from offering_place p join offering o on o.id = p.offering_id where p.n > 0 group by p.state, o.college_id, o.course_id;
insert into figure (name, grain, in_period, college_id, course_id, category, n)
select name, 'CD', in_period, college_id, 0, category, sum(n) from figure where grain = 'BD'
group by name, in_period, college_id, category;
insert into figure (name, grain, in_period, college_id, course_id, category, n)
select name, 'KD', in_period, 0, course_id, category, sum(n) from figure where grain = 'BD'
group by name, in_period, course_id, category;
insert into figure (name, grain, in_period, college_id, course_id, category, n)
select name, 'AD', in_period, 0, 0, category, sum(n) from figure where grain = 'BD'
group by name, in_period, category;

-- What is not additive: a person is one head, of each college one, and once a year on a course.
insert into course_year (person_id, course_id, part, present_first, present_last)
select person_id, course_id, case when once_a_year = true then extract(year from present_on) else -offering_id end, present_on, present_on from figure_source where present_on is not null
on duplicate key update present_first = coalesce(least(present_first, values(present_first)), values(present_first)),
  present_last = coalesce(greatest(present_last, values(present_last)), values(present_last));
insert into course_year (person_id, course_id, part, completed_first, completed_last)
select person_id, course_id, case when once_a_year = true then extract(year from done_on) else -offering_id end, done_on, done_on from figure_source where done_on is not null
on duplicate key update completed_first = coalesce(least(completed_first, values(completed_first)), values(completed_first)),
  completed_last = coalesce(greatest(completed_last, values(completed_last)), values(completed_last));
insert into course_year (person_id, course_id, part, employee_first, employee_last)
select person_id, course_id, case when once_a_year = true then extract(year from beside_on) else -offering_id end, beside_on, beside_on from figure_source where beside_on is not null and category = 'EMPLOYEE'
on duplicate key update employee_first = coalesce(least(employee_first, values(employee_first)), values(employee_first)),
  employee_last = coalesce(greatest(employee_last, values(employee_last)), values(employee_last));
insert into course_year (person_id, course_id, part, public_first, public_last)
select person_id, course_id, case when once_a_year = true then extract(year from beside_on) else -offering_id end, beside_on, beside_on from figure_source where beside_on is not null and category = 'PUBLIC'
on duplicate key update public_first = coalesce(least(public_first, values(public_first)), values(public_first)),
  public_last = coalesce(greatest(public_last, values(public_last)), values(public_last));
insert into figure (name, grain, in_period, college_id, course_id, category, n)
select 'PRESENT_FIRST', 'AD', concat('D', cast(present_first as char(10))), 0, 0, '', count(*)
from course_year where present_first is not null group by present_first;
insert into figure (name, grain, in_period, college_id, course_id, category, n)
select 'PRESENT_LAST', 'AD', concat('D', cast(present_last as char(10))), 0, 0, '', count(*)
from course_year where present_last is not null group by present_last;
insert into figure (name, grain, in_period, college_id, course_id, category, n)
select 'COMPLETED_FIRST', 'AD', concat('D', cast(completed_first as char(10))), 0, 0, '', count(*)
from course_year where completed_first is not null group by completed_first;
insert into figure (name, grain, in_period, college_id, course_id, category, n)
select 'COMPLETED_LAST', 'AD', concat('D', cast(completed_last as char(10))), 0, 0, '', count(*)
from course_year where completed_last is not null group by completed_last;
insert into figure (name, grain, in_period, college_id, course_id, category, n)
select 'EMPLOYEE_FIRST', 'AD', concat('D', cast(employee_first as char(10))), 0, 0, '', count(*)
from course_year where employee_first is not null group by employee_first;
insert into figure (name, grain, in_period, college_id, course_id, category, n)
select 'EMPLOYEE_LAST', 'AD', concat('D', cast(employee_last as char(10))), 0, 0, '', count(*)
from course_year where employee_last is not null group by employee_last;
insert into figure (name, grain, in_period, college_id, course_id, category, n)
select 'PUBLIC_FIRST', 'AD', concat('D', cast(public_first as char(10))), 0, 0, '', count(*)
from course_year where public_first is not null group by public_first;
insert into figure (name, grain, in_period, college_id, course_id, category, n)
select 'PUBLIC_LAST', 'AD', concat('D', cast(public_last as char(10))), 0, 0, '', count(*)
from course_year where public_last is not null group by public_last;
insert into head (person_id, times, first_on, last_on)
select person_id, count(*), min(completed_on), max(completed_on) from person_time where state = 'COUNTED' and completed_on is not null group by person_id;
insert into figure (name, grain, in_period, college_id, course_id, category, n)
select 'HEADS_FIRST', 'AD', concat('D', cast(first_on as char(10))), 0, 0, '', count(*)
from head group by first_on;
insert into figure (name, grain, in_period, college_id, course_id, category, n)
select 'HEADS_FIRST', 'CD', concat('D', cast(d as char(10))), college_id, 0, '', count(*)
from (select college_id, min(completed_on) d from person_time where state = 'COUNTED' and completed_on is not null group by person_id, college_id) h
group by college_id, d;
insert into figure (name, grain, in_period, college_id, course_id, category, n)
select 'HEADS_FIRST', 'KD', concat('D', cast(d as char(10))), 0, course_id, '', count(*)
from (select course_id, min(completed_on) d from person_time where state = 'COUNTED' and completed_on is not null group by person_id, course_id) h
group by course_id, d;
insert into figure (name, grain, in_period, college_id, course_id, category, n)
select 'HEADS_LAST', 'AD', concat('D', cast(last_on as char(10))), 0, 0, '', count(*)
from head group by last_on;
insert into figure (name, grain, in_period, college_id, course_id, category, n)
select 'HEADS_LAST', 'CD', concat('D', cast(d as char(10))), college_id, 0, '', count(*)
from (select college_id, max(completed_on) d from person_time where state = 'COUNTED' and completed_on is not null group by person_id, college_id) h
group by college_id, d;
insert into figure (name, grain, in_period, college_id, course_id, category, n)
select 'HEADS_LAST', 'KD', concat('D', cast(d as char(10))), 0, course_id, '', count(*)
from (select course_id, max(completed_on) d from person_time where state = 'COUNTED' and completed_on is not null group by person_id, course_id) h
group by course_id, d;
insert into figure (name, grain, in_period, college_id, course_id, category, n)
select 'HEADS_OF_YEAR', 'AD', concat('D', y, '-01-01'), 0, 0, '', count(*)
from (select distinct person_id, extract(year from completed_on) y from person_time where state = 'COUNTED' and completed_on is not null) h group by y;
insert into figure (name, grain, in_period, college_id, course_id, category, n)
select name, concat(substring(grain, 1, 1), 'M'), concat('M', substring(in_period, 2, 7)), college_id, course_id, category, sum(n)
from figure where grain in ('AD', 'BD', 'CD', 'KD')
group by name, concat(substring(grain, 1, 1), 'M'), concat('M', substring(in_period, 2, 7)), college_id, course_id, category;
