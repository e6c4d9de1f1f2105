-- What respondents say of themselves, as far as they do. An answer that a respondent did not give is null: his questionnaire
-- counts in no index until somebody gets the answer from him (repaired).
alter table survey_response add column service varchar(255);
alter table survey_response add column sex varchar(32);
alter table survey_response add column education varchar(32);
alter table survey_response add column occupation varchar(32);
alter table survey_response add column age smallint;
alter table survey_response add column repaired boolean default false not null;
alter table survey_response alter column requirements drop not null;
alter table survey_response alter column procedures drop not null;
alter table survey_response alter column completion_time drop not null;
alter table survey_response alter column cost drop not null;
alter table survey_response alter column product drop not null;
alter table survey_response alter column competence drop not null;
alter table survey_response alter column conduct drop not null;
alter table survey_response alter column complaints drop not null;
alter table survey_response alter column facilities drop not null;
