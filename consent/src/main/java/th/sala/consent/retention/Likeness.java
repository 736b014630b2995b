package th.sala.consent.retention;

/**
 * How far figures look alike, for the second look (SUB-6).
 *
 * @param records how many there are
 * @param groups how many groups of records that look alike
 * @param smallest records in the smallest group; null when there is none
 * @param inSmall records in groups of fewer than five
 */
public record Likeness(long records, long groups, Long smallest, long inSmall) {
    static final Likeness NONE = new Likeness(0, 0, null, 0);

    Likeness plus(Likeness other) {
        Long least =
                smallest == null || other.smallest != null && other.smallest < smallest ? other.smallest : smallest;
        return new Likeness(records + other.records, groups + other.groups, least, inSmall + other.inSmall);
    }
}
