package neuguong.contract;

import neuguong.events.PersonalData;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Lets personal data into the stored form of an event only where they are sealed. */
final class PersonalDataJson {
    private PersonalDataJson() {}

    static JacksonModule module() {
        return new SimpleModule("personal data")
                .addSerializer(new Never<>(PersonalData.Known.class))
                .addSerializer(new Never<>(PersonalData.Erased.class))
                .addDeserializer(PersonalData.class, new Stored());
    }

    /** What is not sealed is not written. */
    private static final class Never<T extends PersonalData> extends StdSerializer<T> {
        Never(Class<T> type) {
            super(type);
        }

        @Override
        public void serialize(T value, JsonGenerator generator, SerializationContext context) {
            context.reportMappingProblem("personal data are written sealed, and in no other form");
        }
    }

    /** A birth year that is a number was stored in the clear, before personal data were sealed. */
    private static final class Stored extends StdDeserializer<PersonalData> {
        Stored() {
            super(PersonalData.class);
        }

        @Override
        public PersonalData deserialize(JsonParser parser, DeserializationContext context) {
            var stored = context.readTree(parser);
            var year = stored.get("birthYear");
            return year != null && year.isInt()
                    ? new PersonalData.Known(year.intValue(), null, null, null, null)
                    : context.readTreeAsValue(stored, PersonalData.Sealed.class);
        }
    }
}
