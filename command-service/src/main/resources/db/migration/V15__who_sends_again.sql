-- Which service sends: one that was taken to have ended and goes on after all leaves it to the one that took over. And where the log
-- ends is no longer known beforehand: it is sent up to where the relay is.
alter table resending add column sender uuid;
alter table resending drop column head;
