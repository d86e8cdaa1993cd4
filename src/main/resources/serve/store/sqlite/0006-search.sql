-- New events are taken into the search by the writer, a batch by a statement: by a trigger, it took longer than all the
-- rest of their writing. What is in the search stays there.

DROP TRIGGER events_search_insert;
