package th.sala.web.sla;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.ticketing.holidayfile.HolidayFiles;
import th.sala.ticketing.holidayfile.ReadDay;
import th.sala.web.problem.ProblemException;
import th.sala.web.problem.Problems;
import th.sala.web.rest.Answers;
import th.sala.web.rest.Listing;
import th.sala.web.security.Roles;

/** Announced days from a file, to be looked at: a person says what sort of day each is before it is added. */
@Path("holidays/file")
@Produces(MediaType.APPLICATION_JSON)
@Consumes({"text/csv", "text/calendar"})
@RolesAllowed(Roles.ADMIN)
@Tag(name = "Service levels")
public class HolidayFileResource {
    private static final int LARGEST = 1 << 20;

    @Inject
    private HolidayFiles files;

    @POST
    @Operation(
            summary = "Reads days from a CSV or iCalendar file and keeps nothing; POST /holidays adds them",
            description =
                    "CSV names its columns in the first line: date, and nameTh or nameEn; kind by choice. Years of the Buddhist"
                            + " era are understood. Each day comes with its line and a proposal of kinds, or with what is"
                            + " wrong with it. 422 unreadable-file with the line. At most 1 MiB and 2,000 days.")
    public Listing<ReadDay> read(InputStream file) throws IOException {
        var bytes = file.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) throw new ProblemException(Problems.ofStatus(413));
        return Listing.all(Answers.value(files.read(bytes)));
    }
}
