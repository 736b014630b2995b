package th.sala.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import th.sala.consent.seal.MerkleHash;
import th.sala.consent.seal.MerkleProofs;
import th.sala.consent.subject.Identifier;
import th.sala.consent.subject.IdentifierKind;
import th.sala.consent.subject.SubjectRegister;
import th.sala.system.client.Api;
import th.sala.system.client.Api.Answer;
import th.sala.system.client.Eventually;

/** P5: what the running hub records is sealed by itself, and an auditor can work out that it is there and stays. */
@ExtendWith(ArquillianExtension.class)
class SealedLedgerIT {
    private static final HexFormat HEX = HexFormat.of();

    private final Api officer = Api.as("dpo1");
    private final Api auditor = Api.as("auditor1");

    @Inject
    private SubjectRegister subjects;

    @Test
    void a_decision_is_sealed_soon_and_proved_against_its_checkpoint() {
        String decision = decide();
        JsonObject proof = Eventually.get("The seal of a decision", () -> proofOf(decision));

        assertThat(proof.getString("entry")).contains(decision);
        byte[] leaf = MerkleHash.ofLeaf(proof.getString("entry").getBytes(StandardCharsets.UTF_8));
        assertThat(HEX.formatHex(leaf)).isEqualTo(proof.getString("leaf"));
        assertThat(MerkleProofs.includes(
                        hash(proof, "root"),
                        proof.getJsonNumber("size").longValue(),
                        leaf,
                        proof.getJsonNumber("seq").longValue(),
                        path(proof)))
                .isTrue();
        assertThat(auditor.get("/api/v1/audit/checkpoints?limit=200").items())
                .anySatisfy(
                        checkpoint -> assertThat(checkpoint.getString("root")).isEqualTo(proof.getString("root")));
    }

    @Test
    void the_ledger_only_ever_grows() {
        decide();
        JsonObject older = Eventually.get("A checkpoint", this::newest);
        String later = decide();
        Eventually.get("The seal of a later decision", () -> proofOf(later));
        JsonObject newer = newest().orElseThrow();

        long from = older.getJsonNumber("size").longValue();
        long to = newer.getJsonNumber("size").longValue();
        JsonObject growth = auditor.get("/api/v1/audit/consistency?from=" + from + "&to=" + to)
                .json();
        assertThat(to).isGreaterThan(from);
        assertThat(MerkleProofs.extend(hash(older, "root"), from, hash(newer, "root"), to, path(growth)))
                .isTrue();
        assertThat(auditor.get("/api/v1/audit/consistency?from=1&to=999999999").status())
                .isEqualTo(422);
    }

    @Test
    void all_is_sealed_in_the_end_and_the_hub_says_so() {
        decide();
        Eventually.holds(
                "A ledger without arrears",
                () -> auditor.get("/api/v1/audit/ledger").json().isNull("oldestUnsealedAt"));
        assertThat(Api.anonymous().get("/health/ready").body()).contains("\"ledger\"");
        assertThat(auditor.get("/api/v1/audit/public-key").json().getString("verifier"))
                .startsWith("sala/ledger+");
        assertThat(auditor.get("/api/v1/audit/proofs/" + UUID.randomUUID()).status())
                .isEqualTo(404);
    }

    @Test
    void only_officer_and_auditor_look_at_it() {
        for (String user : List.of("agent1", "supervisor1", "admin1", "customer1")) {
            assertThat(Api.as(user).get("/api/v1/audit/ledger").status()).isEqualTo(403);
        }
        assertThat(officer.get("/api/v1/audit/ledger").status()).isEqualTo(200);
    }

    private String decide() {
        String subject = subjects.register(
                        List.of(new Identifier(IdentifierKind.EMAIL, "sealed." + UUID.randomUUID() + "@example.com")))
                .toString();
        JsonObject question = Json.createObjectBuilder()
                .add("subject", subject)
                .add("purpose", "customer-care")
                .add("operation", "send")
                .add("channel", "email")
                .build();
        Answer decided = officer.post("/api/v1/privacy/decisions", question);
        assertThat(decided.header("Server-Timing")).startsWith("gate;dur=");
        return decided.json().getString("id");
    }

    private Optional<JsonObject> proofOf(String entry) {
        Answer answer = auditor.get("/api/v1/audit/proofs/" + entry);
        return answer.status() == 200 ? Optional.of(answer.json()) : Optional.empty();
    }

    private Optional<JsonObject> newest() {
        return auditor.get("/api/v1/audit/checkpoints?limit=1").items().stream().findFirst();
    }

    private static byte[] hash(JsonObject of, String member) {
        return HEX.parseHex(of.getString(member));
    }

    private static List<byte[]> path(JsonObject proof) {
        JsonArray path = proof.getJsonArray("path");
        return path.getValuesAs(JsonString.class).stream()
                .map(hash -> HEX.parseHex(hash.getString()))
                .toList();
    }
}
