package th.sala.web.rest;

import jakarta.json.bind.adapter.JsonbAdapter;
import th.sala.consent.subject.SubjectId;

/** A subject's id is a plain string outside. */
public class SubjectIdText implements JsonbAdapter<SubjectId, String> {

    @Override
    public String adaptToJson(SubjectId id) {
        return id.toString();
    }

    @Override
    public SubjectId adaptFromJson(String text) {
        return SubjectId.of(text);
    }
}
