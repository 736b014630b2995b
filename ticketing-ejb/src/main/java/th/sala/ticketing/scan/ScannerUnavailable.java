package th.sala.ticketing.scan;

/** The scanner could not be asked, or gave no answer that says anything of the file. */
public class ScannerUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ScannerUnavailable(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
