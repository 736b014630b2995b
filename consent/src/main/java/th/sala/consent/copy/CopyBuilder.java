package th.sala.consent.copy;

import static th.sala.consent.json.JsonApi.JSON;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import th.sala.consent.rights.RightsRequest;
import th.sala.consent.subject.HeldFile;
import th.sala.consent.subject.SubjectDataHolder;
import th.sala.consent.subject.SubjectDataHolders;

/**
 * Puts a copy together: what every holder has, what is told about it, the files, and the hash of each part. Of who asks to
 * take their data along, only what they gave us.
 */
@Singleton
class CopyBuilder {
    /** After the holders: what is told about the data, the files, the sealing. */
    static final int LAST_PARTS = 3;

    private static final Set<String> TYPES = Set.of("access", "source", "portability");
    private static final String TAKE_ALONG = "portability";

    private final SubjectDataHolders holders;
    private final CopyFacts facts;
    private final Clock clock;

    @Inject
    CopyBuilder(SubjectDataHolders holders, CopyFacts facts, Clock clock) {
        this.holders = holders;
        this.facts = facts;
        this.clock = clock;
    }

    static boolean makes(String type) {
        return TYPES.contains(type);
    }

    byte[] build(RightsRequest request, IntConsumer progress) {
        boolean takeAlong = TAKE_ALONG.equals(request.type());
        JsonObjectBuilder held = JSON.createObjectBuilder();
        List<HeldFile> files = new ArrayList<>();
        int done = 0;
        for (SubjectDataHolder holder : holders.all()) {
            held.add(holder.name(), takeAlong ? holder.provided(request.subject()) : holder.export(request.subject()));
            holder.files(request.subject()).stream()
                    .filter(file -> file.provided() || !takeAlong)
                    .forEach(files::add);
            progress.accept(++done);
        }
        JsonObject shown = new ThirdParties(held.build()).masked();
        JsonObject data = facts.about(request, shown, takeAlong);
        progress.accept(++done);
        CopyArchive archive = new CopyArchive(request, clock.instant());
        archive.data(data);
        archive.files(files);
        progress.accept(++done);
        if (!takeAlong) {
            archive.add("copy.pdf", ReadableCopy.of(data, archive.fileNames()));
        }
        return archive.closed();
    }
}
