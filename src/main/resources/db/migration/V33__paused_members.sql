-- Few are paused, and they are looked for among all who are asked at the same time.
CREATE INDEX member_paused ON member (id) WHERE standing = 'PAUSED';
