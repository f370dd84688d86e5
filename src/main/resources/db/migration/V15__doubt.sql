-- Whether a new message may be there already, or what is to be deleted may be: 0 no, 1 perhaps, 2 perhaps twice.
-- What is to be deleted in doubt is named by its key, push- and the id that it was queued with.
ALTER TABLE push ADD COLUMN doubt smallint NOT NULL DEFAULT 0;
