-- Administrators keep teams and people: who leaves a team has no row in it any more.
GRANT DELETE ON ticketing.agent_team TO sala_app;
