-- whether the question is the first after a weekend, and asks about that, too
ALTER TABLE check_in ADD COLUMN after_weekend boolean NOT NULL DEFAULT false;
