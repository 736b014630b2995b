package th.sala.consent.copy;

import static th.sala.consent.json.JsonApi.JSON;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.HashMap;
import java.util.Map;
import th.sala.consent.oversight.Viewer;
import th.sala.consent.oversight.ViewerDesk;
import th.sala.consent.oversight.Workplaces;
import th.sala.consent.subject.SubjectId;

/** Who looked, as the person hears it: role, team, moment, purpose and coded reason; who it was only where an officer decided so. */
@Singleton
class CopyViewers {
    private final ViewerDesk desk;
    private final Workplaces workplaces;

    @Inject
    CopyViewers(ViewerDesk desk, Workplaces workplaces) {
        this.desk = desk;
        this.workplaces = workplaces;
    }

    JsonArray of(SubjectId person) {
        Map<String, String> called = new HashMap<>();
        JsonArrayBuilder viewers = JSON.createArrayBuilder();
        desk.allViewers(person).forEach(viewer -> viewers.add(told(viewer, called)));
        return viewers.build();
    }

    private JsonObjectBuilder told(Viewer viewer, Map<String, String> called) {
        JsonArrayBuilder teams = JSON.createArrayBuilder();
        viewer.teams().forEach(team -> teams.add(called.computeIfAbsent(team, this::called)));
        JsonObjectBuilder told = JSON.createObjectBuilder()
                .add("at", viewer.at().toString())
                .add("role", viewer.role())
                .add("teams", teams)
                .add("field", viewer.field())
                .add("reason", viewer.reason());
        if (viewer.purpose() != null) {
            told.add("purpose", viewer.purpose());
        }
        if (viewer.actor() != null) {
            told.add("colleague", viewer.actor());
        }
        return told;
    }

    private String called(String team) {
        return workplaces.joined().map(workplace -> workplace.called(team)).orElse(team);
    }
}
