package th.sala.dev.drill;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import th.sala.dev.api.Desk;
import th.sala.dev.hub.Await;
import th.sala.dev.hub.Port;
import th.sala.dev.hub.Progress;
import th.sala.dev.hub.RealmAccounts;
import th.sala.dev.hub.Settings;
import th.sala.dev.mail.MailHost;

/**
 * Plants markers of one person in every store and on every channel, and of another who is under a legal hold; has both
 * erased as an officer does; and looks for what is left (promise P8). {@code sent} are the markers of the first,
 * {@code acknowledged} those that the hub took, {@code duplicated} the places where one is still found, {@code stored} the
 * markers of the second that were kept, {@code lost} those that were not, with each figure of a report that changed.
 */
final class Erasure implements Drill {
    static final String NAME = "erasure";

    private static final int ENOUGH = 40;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final DrillHub own;
    private final Settings settings;
    private final Progress progress;

    Erasure(Settings project, Progress progress) {
        this.own = DrillHub.withSignIn(project, progress).with("SALA_MAIL_MAX_MIB", "1");
        this.settings = own.settings();
        this.progress = progress;
    }

    @Override
    public DrillResult run(int runs) throws IOException, InterruptedException, SQLException {
        DrillResult all = DrillResult.none(NAME);
        for (int run = 1; run <= runs; run++) {
            own.fresh();
            all = all.plus(once());
        }
        return all;
    }

    private DrillResult once() throws IOException, InterruptedException, SQLException {
        var erased = new Markers();
        PlantedPerson person = PlantedPerson.everywhere(settings, erased);
        var held = new Markers();
        PlantedPerson other = PlantedPerson.byMail(settings, held);
        progress.say(erased.count() + " markers planted, and " + held.count() + " of somebody under a hold");
        String before = figures();
        Set<String> readable = readable(erased);
        progress.say(readable.size() + " places where they can be read");
        hold(other.id());
        String blocked = erased(other.id()).getString("outcome");
        JsonObject certificate = erased(person.id());
        boolean closed = Await.until(PATIENCE, () -> isClosed(certificate.getString("request")));
        progress.say("outcome " + certificate.getString("outcome") + ", of the one under a hold " + blocked
                + (closed ? ", every store reached" : ", a store is still open"));
        boolean same = before.equals(figures());
        int kept = kept(held);
        Set<String> left = left(erased);
        left.forEach(place -> progress.say("left in " + place));
        int lost = held(held) - kept + (same ? 0 : 1) + (blocked.equals("blocked") ? 0 : 1) + (closed ? 0 : 1);
        return new DrillResult(
                NAME,
                1,
                erased.count(),
                erased.count() >= ENOUGH && readable.size() >= ENOUGH ? erased.count() : 0,
                kept,
                lost,
                left.size());
    }

    private JsonObject erased(String subject) throws IOException, InterruptedException {
        Desk officer = Desk.as("dpo1", settings);
        String request = officer.post(
                        "/privacy/requests",
                        Json.createObjectBuilder()
                                .add("subject", subject)
                                .add("type", "erasure")
                                .add("channel", "email")
                                .build())
                .getString("id");
        String path = "/privacy/requests/" + request;
        officer.post(
                path + "/verification",
                Json.createObjectBuilder()
                        .add("method", "in-person")
                        .add("proven", true)
                        .build());
        officer.post(
                path + "/decision",
                Json.createObjectBuilder().add("outcome", "granted").build());
        JsonObject nothing = Json.createObjectBuilder().build();
        JsonObject plan = officer.post(path + "/plan", nothing);
        progress.say("planned: " + plan.getJsonArray("lines").size() + " stores");
        return officer.post(path + "/execution", nothing);
    }

    private void hold(String subject) throws IOException, InterruptedException {
        Desk.as("dpo1", settings)
                .post(
                        "/privacy/retention/holds",
                        Json.createObjectBuilder()
                                .add("subject", subject)
                                .add("matter", "ผบ.1/2569")
                                .add("ground", "G33-CLAIMS")
                                .add(
                                        "reviewOn",
                                        LocalDate.now(ZoneId.of("Asia/Bangkok"))
                                                .plusDays(30)
                                                .toString())
                                .build());
    }

    private boolean isClosed(String request) {
        try {
            return Desk.as("dpo1", settings)
                    .get("/privacy/requests/" + request + "/execution")
                    .getJsonArray("open")
                    .isEmpty();
        } catch (IOException fault) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Counts of tickets and both reports of times. */
    private String figures() throws IOException, InterruptedException {
        Desk supervisor = Desk.as("supervisor1", settings);
        return supervisor.get("/reports/first-response?by=channel") + "\n"
                + supervisor.get("/reports/resolution?by=channel");
    }

    /** Of those that are readable in the database. */
    private int kept(Markers held) throws SQLException, IOException {
        var traces = new Traces(settings, held).inTables();
        return (int) List.of("subject of a mail", "text of a mail").stream()
                .filter(place -> traces.contains("ticketing.message: " + place))
                .count();
    }

    private static int held(Markers held) {
        return held.count() == 0 ? 0 : 2;
    }

    private Set<String> left(Markers erased) throws IOException, InterruptedException, SQLException {
        Set<String> left = readable(erased);
        var traces = new Traces(settings, erased);
        traces.in(new RealmAccounts(settings).dump()).forEach(place -> left.add("keycloak's database: " + place));
        return left;
    }

    /** Everywhere but in Keycloak's database, which can only be read once it is stopped. */
    private Set<String> readable(Markers markers) throws IOException, SQLException {
        var traces = new Traces(settings, markers);
        var places = new TreeSet<>(traces.inTables());
        for (String mailbox : List.of(MailHost.MAILBOX, "complaints@sala.test")) {
            markers.in(mailbox(mailbox)).forEach(place -> places.add(mailbox + ": " + place));
        }
        places.addAll(traces.inFiles());
        return places;
    }

    private String mailbox(String address) throws IOException {
        var properties = new Properties();
        properties.setProperty("mail.imap.host", "127.0.0.1");
        properties.setProperty("mail.imap.port", Integer.toString(settings.port(Port.IMAP)));
        var all = new StringBuilder();
        try (var store = Session.getInstance(properties).getStore("imap")) {
            store.connect(address, address);
            try (var folder = store.getFolder("INBOX")) {
                folder.open(Folder.READ_ONLY);
                for (var mail : folder.getMessages()) {
                    var bytes = new ByteArrayOutputStream();
                    mail.writeTo(bytes);
                    all.append(bytes.toString(StandardCharsets.UTF_8));
                }
            }
        } catch (MessagingException fault) {
            throw new IOException("The mailbox could not be read.", fault);
        }
        return all.toString();
    }
}
