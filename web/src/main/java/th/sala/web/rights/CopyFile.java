package th.sala.web.rights;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** The ZIP as a download that no cache keeps. */
public final class CopyFile {

    private CopyFile() {}

    public static Response answer(byte[] zip) {
        return Response.ok(zip, "application/zip")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"personal-data.zip\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
