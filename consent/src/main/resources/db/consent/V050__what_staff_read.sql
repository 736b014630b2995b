-- Asked at each sign-in of staff: whether this colleague has read the notice in force.
CREATE INDEX audit_event_of_staff_notice ON consent.audit_event (actor, about) WHERE action = 'staff-notice-read';
