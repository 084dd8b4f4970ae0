package neuguong.events;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The shape of an event's payload, where it is no longer the first. What was stored in an older shape is read through an upcaster. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface Revision {
    int value();
}
