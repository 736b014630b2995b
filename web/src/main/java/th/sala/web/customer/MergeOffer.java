package th.sala.web.customer;

import static th.sala.consent.json.JsonApi.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import th.sala.ticketing.customer.CustomerMatch;
import th.sala.web.problem.Problem;
import th.sala.web.problem.ProblemException;

/** 409: what was to be linked belongs to another customer, who is shown masked and may be merged. */
final class MergeOffer {

    private MergeOffer() {}

    static ProblemException of(CustomerMatch other) {
        return new ProblemException(Problem.of(
                        409,
                        "other-customer",
                        "This belongs to another customer.",
                        "Make sure that both are the same person, then send it again with mergeWith.")
                .with("customer", json(other)));
    }

    private static JsonObject json(CustomerMatch other) {
        JsonArrayBuilder identities = JSON.createArrayBuilder();
        other.identities()
                .forEach(identity -> identities.add(JSON.createObjectBuilder()
                        .add("field", identity.field())
                        .add("masked", identity.masked())));
        return JSON.createObjectBuilder()
                .add("id", other.id().toString())
                .add("displayName", other.displayName())
                .add("identities", identities)
                .build();
    }
}
