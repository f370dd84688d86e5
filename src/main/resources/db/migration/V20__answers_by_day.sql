-- A team's summary reads some weeks of many people. Answers come day by day, so that those of some weeks lie side by
-- side, and an index that says which pages hold which days is small and costs little.
CREATE INDEX check_in_by_day ON check_in USING brin (day) WITH (pages_per_range = 32, autosummarize = on);
CREATE INDEX entry_by_day ON entry USING brin (day) WITH (pages_per_range = 32, autosummarize = on);
