package th.sala.consent.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.consent.json.JsonApi.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import th.sala.consent.audit.AccessEntry;
import th.sala.consent.copy.CopyDesk.CopyOutcome;
import th.sala.consent.copy.CopyDesk.Refusal;
import th.sala.consent.key.Sha256;
import th.sala.consent.oversight.Workplace;
import th.sala.consent.rights.RequestDesk;
import th.sala.consent.rights.RequestDesk.Proof;
import th.sala.consent.rights.RequestDesk.Receipt;
import th.sala.consent.rights.RequestDesk.Verdict;
import th.sala.consent.rights.RequestOutcome;
import th.sala.consent.subject.HeldFile;
import th.sala.consent.subject.Identifier;
import th.sala.consent.subject.IdentifierKind;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.testing.ConsentPorts;
import th.sala.consent.testing.EmptyHolder;
import th.sala.consent.testing.TestClock;
import th.sala.consent.testing.TestDatabase;

class PersonCopyTest {
    private final String number =
            "%08d".formatted(Math.floorMod(UUID.randomUUID().hashCode(), 100_000_000));
    private final String own = "08" + number.charAt(0) + "-" + number.substring(1, 4) + "-" + number.substring(4);
    private final String words = "ที่ ป่า น้ำ กี๊ฬา โทร " + own + " หรือแม่ 099-999-0000 mother@example.net";
    private final TestClock clock = TestClock.at("2026-11-22T05:00:00Z");
    private final ConsentPorts consent = ConsentPorts.on(TestDatabase.shared().app(), clock);
    private final RequestDesk desk = consent.requests();
    private final SubjectId somebody = consent.somebody();
    private final Copies made = new Copies(TestDatabase.shared().app(), clock, consent);
    private final CopyDesk copies = made.desk;

    PersonCopyTest() {
        consent.subjects().add(somebody, new Identifier(IdentifierKind.PHONE, own.replace("-", "")));
        consent.holders().register(new Conversations(words));
    }

    @Test
    @Tag("P30.1")
    void whoAsksForAccessGetsEverythingWithItsSourcesPurposesRecipientsTimesAndViewers() throws IOException {
        made.workplaces.join(new Workplace() {
            @Override
            public Set<UUID> withoutOpenTicket(Collection<Look> looks) {
                return Set.of();
            }

            @Override
            public Set<String> teams(String actor) {
                return actor.equals("agent1") ? Set.of("support") : Set.of();
            }

            @Override
            public String called(String team) {
                return "ฝ่ายบริการลูกค้า";
            }
        });
        consent.accesses()
                .record(new AccessEntry(
                        clock.instant(),
                        "agent1",
                        "agent",
                        somebody,
                        "email",
                        10000017L,
                        "contact-customer",
                        null,
                        "S24_3",
                        "customer-care",
                        null));
        Map<String, byte[]> files = unpacked(made("access"));
        JsonObject data = json(files.get("data.json"));

        assertThat(files).containsKeys("copy.pdf", "data.json", "manifest.json", "files/0001-ใบเสร็จ.txt");
        assertThat(data.getJsonObject("held").getJsonObject("consent").getJsonArray("identifiers"))
                .hasSize(3);
        assertThat(data.getJsonArray("sources").getJsonObject(0).getString("channel"))
                .isEqualTo("line");
        assertThat(data.getJsonArray("purposes").getJsonObject(0).keySet())
                .contains("basis", "recipients", "countries", "retentionTh");
        JsonObject viewer = data.getJsonArray("viewers").getJsonObject(0);
        assertThat(viewer.keySet()).containsExactly("at", "role", "teams", "field", "reason", "purpose");
        assertThat(viewer.getString("reason")).isEqualTo("contact-customer");
        assertThat(viewer.getJsonArray("teams").getString(0)).isEqualTo("ฝ่ายบริการลูกค้า");
        JsonObject told = JSON.createObjectBuilder(data)
                .add("held", data.getJsonObject("held").getJsonObject("consent"))
                .build();
        assertThat(Copies.wordless(told))
                .as("what the PDF has no Thai word for")
                .isEmpty();
        assertThat(new String(files.get("csv/held-talk-messages.csv"), StandardCharsets.UTF_8))
                .startsWith("\uFEFF\"kind\"");
    }

    @Test
    @Tag("P30.2")
    void nothingOfOthersIsHandedOut() throws IOException {
        String all = new String(unpacked(made("access")).get("data.json"), StandardCharsets.UTF_8);

        assertThat(all)
                .as("the person's own")
                .contains(own, "ที่ ป่า น้ำ กี๊ฬา")
                .as("the mother's, and whoever handled it")
                .doesNotContain("099-999-0000", "mother@example.net", "agent7", "dpo1", "Somebody Else");
    }

    @Test
    @Tag("P31.1")
    void whoTakesTheirDataAlongGetsWhatTheyGaveAndCanReadItBackWithoutLoss() throws IOException {
        Map<String, byte[]> files = unpacked(made("portability"));
        JsonObject data = json(files.get("data.json"));
        JsonObject manifest = json(files.get("manifest.json"));

        assertThat(files).doesNotContainKeys("copy.pdf");
        assertThat(data.getJsonObject("held").getJsonObject("consent").keySet()).containsExactly("identifiers");
        assertThat(data.getJsonObject("held")
                        .getJsonObject("talk")
                        .getJsonArray("messages")
                        .getJsonObject(0)
                        .getString("text"))
                .startsWith("ที่ ป่า น้ำ กี๊ฬา");
        assertThat(json(data.toString().getBytes(StandardCharsets.UTF_8))).isEqualTo(data);
        assertThat(manifest.getJsonArray("files")).allSatisfy(each -> {
            JsonObject file = each.asJsonObject();
            assertThat(Sha256.hex(files.get(file.getString("name")))).isEqualTo(file.getString("sha256"));
        });
        assertThat(manifest.getJsonArray("files")).hasSize(files.size() - 1);
    }

    @Test
    void onlyWhoWasGrantedACopyGetsOne() {
        UUID erasure = received("erasure");
        UUID access = received("access");

        assertThat(copies.begin(UUID.randomUUID(), "dpo1")).isEqualTo(new CopyOutcome.Refused(Refusal.UNKNOWN_REQUEST));
        assertThat(copies.begin(erasure, "dpo1")).isEqualTo(new CopyOutcome.Refused(Refusal.OTHER_TYPE));
        assertThat(copies.begin(access, "dpo1")).isEqualTo(new CopyOutcome.Refused(Refusal.NOT_GRANTED));
    }

    @Test
    void aCopyIsSealedIsLoggedWhenOpenedAndIsGoneAfterItsTime() throws IOException {
        UUID request = made("access");
        assertThat(copies.state(request))
                .hasValueSatisfying(
                        copy -> assertThat(copy.expiresAt()).isEqualTo(Instant.parse("2026-12-22T17:00:00Z")));
        assertThat(stored(request)).doesNotContain("data.json");
        assertThat(copies.open(request, "dpo1")).isPresent();

        clock.move(Duration.ofDays(31));
        assertThat(copies.open(request, "dpo1")).isEmpty();
        made.make();
        assertThat(copies.state(request))
                .hasValueSatisfying(copy -> assertThat(copy.state()).isEqualTo("expired"));
        copies.begin(request, "dpo1");
        made.make();
        assertThat(copies.open(request, "dpo1")).as("made anew").isPresent();
    }

    @Test
    void anErasedPersonsCopyIsGone() {
        UUID request = made("access");
        consent.holders().all().forEach(holder -> holder.erase(somebody));

        assertThat(copies.open(request, "dpo1")).isEmpty();
        assertThat(copies.state(request)).isEmpty();
    }

    private UUID made(String type) {
        UUID id = received(type);
        desk.verify(id, new Proof("in-person", true, null), "dpo1");
        desk.decide(id, new Verdict("granted", null, null), "dpo1");
        assertThat(copies.begin(id, "dpo1")).isInstanceOf(CopyOutcome.Begun.class);
        made.make();
        assertThat(copies.state(id))
                .hasValueSatisfying(copy -> assertThat(copy.state()).isEqualTo("ready"));
        return id;
    }

    private UUID received(String type) {
        return ((RequestOutcome.Done) desk.receive(new Receipt(somebody, type, "line", null), "dpo1"))
                .request()
                .id();
    }

    private String stored(UUID request) {
        return new String(
                TestDatabase.shared()
                        .app()
                        .withHandle(handle -> handle.createQuery(
                                        "SELECT content FROM consent.person_copy WHERE request_id = :id")
                                .bind("id", request)
                                .mapTo(byte[].class)
                                .one()),
                StandardCharsets.ISO_8859_1);
    }

    private Map<String, byte[]> unpacked(UUID request) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        byte[] zip = copies.open(request, "subject").orElseThrow();
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                files.put(entry.getName(), entries.readAllBytes());
            }
        }
        return files;
    }

    private static JsonObject json(byte[] bytes) {
        try (JsonReader reader = JSON.createReader(new StringReader(new String(bytes, StandardCharsets.UTF_8)))) {
            return reader.readObject();
        }
    }

    /** A store of another module. */
    private static final class Conversations extends EmptyHolder {
        private final JsonObject said;

        Conversations(String words) {
            super("talk");
            said = JSON.createObjectBuilder()
                    .add(
                            "messages",
                            JSON.createArrayBuilder()
                                    .add(JSON.createObjectBuilder()
                                            .add("kind", "message")
                                            .add("channel", "line")
                                            .add("at", "2026-11-20T02:00:00Z")
                                            .add("text", words)))
                    .build();
        }

        @Override
        public long count(SubjectId subject) {
            return 1;
        }

        @Override
        public JsonObject export(SubjectId subject) {
            return JSON.createObjectBuilder(said)
                    .add(
                            "history",
                            JSON.createArrayBuilder()
                                    .add(JSON.createObjectBuilder()
                                            .add("field", "assignee")
                                            .add("from", JsonValue.NULL)
                                            .add("to", "agent7")))
                    .add(
                            "parties",
                            JSON.createArrayBuilder()
                                    .add(JSON.createObjectBuilder()
                                            .add("address", "other@example.net")
                                            .add("name", "Somebody Else")))
                    .build();
        }

        @Override
        public JsonObject provided(SubjectId subject) {
            return said;
        }

        @Override
        public List<HeldFile> files(SubjectId subject) {
            return List.of(new HeldFile("ใบเสร็จ.txt", 3, true, () -> Optional.of(new byte[] {1, 2, 3})));
        }
    }
}
