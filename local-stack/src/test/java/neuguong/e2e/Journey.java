package neuguong.e2e;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;

/** A test that goes through the pages as a person does, in a browser; where none is installed it is skipped, and said so. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@EnabledIf(value = "neuguong.e2e.Browser#installed", disabledReason = "no chromium with its driver on the PATH")
@Timeout(180)
@interface Journey {}
