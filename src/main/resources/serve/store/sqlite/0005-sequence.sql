-- What the SEQUENCE of an engagement's entry in a calendar is: the offset of its record, which never falls, whatever is
-- withdrawn, and which is the same in every store. Rows from before have none until their next record.

ALTER TABLE engagements ADD COLUMN sequence INTEGER;
