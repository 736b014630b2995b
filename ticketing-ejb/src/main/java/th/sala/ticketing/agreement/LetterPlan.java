package th.sala.ticketing.agreement;

import java.util.List;
import java.util.function.Function;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.agreement.LetterTexts.Written;
import th.sala.ticketing.agreement.PersonPlaces.Place;
import th.sala.ticketing.reply.Courier.Parcel;

/**
 * To whom a letter goes, on which purpose, and by which ways.
 *
 * @param places to be tried in this order
 * @param words what it says in a language
 */
record LetterPlan(SubjectId person, String purpose, List<Place> places, Function<String, Written> words) {

    Parcel parcel(Place place) {
        Written written = words.apply(place.ticket().language());
        return new Parcel(place.ticket(), person, place.address(), written.subject(), written.text(), purpose);
    }
}
