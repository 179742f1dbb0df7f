-- A report that has been opened, submitted, commented, answered, returned, signed, released and told about.
insert into person (id, name, email, demo) values ('006.drafter', 'Chuyên viên tổng hợp', 'a@bao-cao.example', false);
insert into post_holder (post, person, valid_from) values ('006.drafter', '006.drafter', date '2021-01-01');
insert into unit (code, valid_from, name, kind, parent, symbol) values ('006', date '2021-01-01', 'Đống Đa', 'URBAN_DISTRICT', '01', 'QU');
insert into reporting_period (code, title, from_date, to_date, figures_from, figures_to, cut_off, opening, term, theme, report_title, files_sha256)
  values ('2022-H1', '6 tháng đầu năm 2022', date '2022-01-01', date '2022-06-30', date '2021-12-15', date '2022-06-30', date '2022-06-14', date '2022-06-01', '2020-2025', 'Kỷ cương', 'tình hình', 'x');
insert into report (id, period, unit, state) values ('2022-H1-006', '2022-H1', '006', 'APPRAISING');
insert into report_draft (report, revision, content, saved_by, saved_at) values ('2022-H1-006', 7, '{"sections":{"1.1":"Nội dung"}}', '006.drafter', timestamp with time zone '2022-06-16 09:00:00+07:00');
insert into report_version (report, number, author, submitted_at, sha256, content) values ('2022-H1-006', 1, '006.drafter', timestamp with time zone '2022-06-16 10:00:00+07:00', 'abc', '{"sections":{"1.1":"Nội dung"}}');
insert into attachment_content (sha256, media_type, size) values ('def', 'application/pdf', 3);
insert into attachment (report, sha256, name, author, stored_at) values ('2022-H1-006', 'def', 'biểu.pdf', '006.drafter', timestamp with time zone '2022-06-16 09:30:00+07:00');
insert into review_round (report, version, level, stage, number, opened_at, due, outcome, closed_at) values ('2022-H1-006', 1, 'COMMUNE', 'OPINIONS', 1, timestamp with time zone '2022-06-16 10:00:00+07:00', timestamp with time zone '2022-06-17 17:00:00+07:00', 'TO_ANSWER', timestamp with time zone '2022-06-17 17:00:00+07:00');
insert into review_seat (round, post) select id, '00178.reviewer' from review_round;
insert into opinion (round, version, post, person, kind, text, reserved, given_at) select id, 1, '00178.reviewer', '00178.reviewer', 'DISAGREE', 'Số liệu chưa khớp', false, timestamp with time zone '2022-06-17 09:00:00+07:00' from review_round;
insert into opinion_answer (opinion, disposition, text, answered_by, answered_at) select id, 'EXPLAINED', 'Theo kỳ rà soát', '006.drafter', timestamp with time zone '2022-06-18 09:00:00+07:00' from opinion;
insert into report_return (report, version, step, post, person, reason_code, text, way_back, returned_at) values ('2022-H1-006', 1, 'SIGNATURE', '006.permanent-members', '006.secretary', 'OTHER', 'Rà soát', 'STRAIGHT_BACK', timestamp with time zone '2022-06-20 09:00:00+07:00');
insert into report_act (report, version, kind, person, reason, acted_at) values ('2022-H1-006', 1, 'RECALLED', '006.drafter', 'Sửa', timestamp with time zone '2022-06-20 10:00:00+07:00');
insert into signature (report, version, authority, post, person, signed_at) values ('2022-H1-006', 1, 'T/M', '006.permanent-members', '006.secretary', timestamp with time zone '2022-06-21 09:00:00+07:00');
insert into number_register (issuer, document_type, term, last_number, last_date) values ('006', 'BC', '2020-2025', 124, date '2022-06-22');
insert into released_document (issuer, document_type, term, number, symbol, issued_on, report, version, person, released_at) values ('006', 'BC', '2020-2025', 124, 'BC/QU', date '2022-06-22', '2022-H1-006', 1, '006.clerk', timestamp with time zone '2022-06-22 09:00:00+07:00');
insert into notification (dedup_key, event, report_id, recipient, recipient_name, address, subject, body_text, body_html, message_id, state, attempts, created_at) values ('k', 'RETURNED', '2022-H1-006', '006.drafter', 'Chuyên viên', 'a@bao-cao.example', 'Trả lại', 'x', 'x', 'm', 'SENT', 1, timestamp with time zone '2022-06-20 09:00:00+07:00');
