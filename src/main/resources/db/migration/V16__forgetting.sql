-- Whatever is stored of a member refers to their row and goes with it, whatever crosses the deletion.
DELETE FROM check_in WHERE NOT EXISTS (SELECT FROM member WHERE id = member_id);
DELETE FROM outcome WHERE NOT EXISTS (SELECT FROM member WHERE id = member_id);
DELETE FROM signal WHERE NOT EXISTS (SELECT FROM member WHERE id = member_id);
DELETE FROM worth_default WHERE NOT EXISTS (SELECT FROM member WHERE id = member_id);
DELETE FROM silence WHERE NOT EXISTS (SELECT FROM member WHERE id = member_id);

ALTER TABLE check_in ADD FOREIGN KEY (member_id) REFERENCES member ON DELETE CASCADE;
ALTER TABLE outcome ADD FOREIGN KEY (member_id) REFERENCES member ON DELETE CASCADE;
ALTER TABLE signal ADD FOREIGN KEY (member_id) REFERENCES member ON DELETE CASCADE;
ALTER TABLE worth_default ADD FOREIGN KEY (member_id) REFERENCES member ON DELETE CASCADE;
ALTER TABLE silence ADD FOREIGN KEY (member_id) REFERENCES member ON DELETE CASCADE;

-- A workspace is gone through page by page.
CREATE INDEX member_page ON member (workspace, id);

-- How far a night's deleting of what is too old is in a workspace; empty but while it goes on.
CREATE TABLE retention_progress (
	workspace uuid PRIMARY KEY REFERENCES workspace ON DELETE CASCADE,
	last_member uuid NOT NULL REFERENCES member ON DELETE CASCADE
);

CREATE INDEX retention_progress_member ON retention_progress (last_member);

-- What is too old is found without reading the rest.
CREATE INDEX posted_old ON posted (lane, posted_at);
CREATE INDEX reply_old ON reply (lane, posted_at);
CREATE INDEX heard_old ON heard (at);
