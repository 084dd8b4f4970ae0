-- Which service sends: one that was taken to have ended and goes on after all leaves it to the one that took over. The head is up to where
-- it is sent at least.
alter table resending add column sender uuid;
