package th.sala.web.rest;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/** Makes records from the values of their components. */
final class Records {

    private Records() {}

    static Object make(Class<?> type, Object... values) {
        var types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return type.getConstructor(types).newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException refused) throw refused;
            throw new IllegalStateException(type + " could not be made.", e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " has no public canonical constructor.", e);
        }
    }
}
