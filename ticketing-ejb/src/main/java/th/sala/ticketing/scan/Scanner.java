package th.sala.ticketing.scan;

/** Looks for malware in a file. An implementation is safe for use by several threads. */
public interface Scanner {

    /**
     * @param content the whole file
     * @throws ScannerUnavailable when nothing could be learnt of the file now; it is asked again later
     */
    Verdict scan(byte[] content);

    /** Whether it answers at this moment. */
    boolean ready();
}
