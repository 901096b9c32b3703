-- Bills that their source shows no longer.

ALTER TABLE titan.bills COMMENT COLUMN status 'success = sold, cancelled = voided and no sale, complimentary = given away, withdrawn = the source showed it and shows it no longer: no sale';

ALTER TABLE titan.bills MODIFY COMMENT 'One row per bill as it stands now, cancelled, complimentary and withdrawn bills included';

ALTER TABLE titan.bill_lines COMMENT COLUMN status 'Status of the bill: success, cancelled, complimentary or withdrawn';

ALTER TABLE titan.bill_payments COMMENT COLUMN status 'Status of the bill: success, cancelled, complimentary or withdrawn';
