-- A manager's whole record, closed plans included, is asked for once a week and must not read every plan there is.
CREATE INDEX plans_manager ON plans (manager, partner, number, id);
