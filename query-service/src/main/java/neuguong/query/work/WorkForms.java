package neuguong.query.work;

import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import neuguong.catalogue.Honour;
import neuguong.catalogue.Sector;
import neuguong.events.Named;
import neuguong.identity.Person;
import neuguong.query.exemplar.DossierDetail.Proposal;
import neuguong.query.exemplar.ExemplarDetail;
import neuguong.query.locality.LocalityCriteria;
import neuguong.query.locality.LocalitySearch;
import neuguong.query.platform.Slice;
import neuguong.query.unit.UnitCriteria;
import neuguong.query.unit.UnitItem;
import neuguong.query.unit.UnitSearch;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Which forms there are for whom, what can be chosen in them, and where what was typed is sent. */
@Component
final class WorkForms {
    private static final int UNITS = 100;

    private final UnitSearch units;
    private final LocalitySearch localities;

    WorkForms(UnitSearch units, LocalitySearch localities) {
        this.units = units;
        this.localities = localities;
    }

    /** The forms for an exemplar that a person may send, where there is anything to send them about. */
    List<Form> offered(Person person, ExemplarDetail exemplar) {
        return Arrays.stream(Form.values())
                .filter(form -> form.stages().contains(exemplar.stage()) && person.may(form.act()))
                .filter(form -> addressed(form).isEmpty()
                        || !addressees(addressed(form).get().name(), exemplar).isEmpty())
                .toList();
    }

    private static Optional<Field> addressed(Form form) {
        return form.fields().stream()
                .filter(field -> field.kind() == Field.Kind.ADDRESS)
                .findFirst();
    }

    /** What can be chosen in each field of a form that asks for a choice or suggests one, by codes and names. */
    Map<String, Map<String, String>> choices(Form form, @Nullable ExemplarDetail exemplar, Person person, Locale locale)
            throws IOException {
        var result = new LinkedHashMap<String, Map<String, String>>();
        for (var field : form.fields()) {
            switch (field.kind()) {
                case CHOICE -> result.put(field.name(), named(vocabulary(field), locale));
                case ADDRESS ->
                    result.put(field.name(), exemplar == null ? Map.of() : addressees(field.name(), exemplar));
                case UNIT -> result.put(field.name(), units(locale));
                case TEXT, LONG_TEXT, DATE, NUMBER, DECIMAL, STEPS, PLACE -> {}
            }
        }
        return result;
    }

    private static Map<String, Named> vocabulary(Field field) {
        if (!field.choices().isEmpty()) {
            return field.choices();
        }
        var terms = new LinkedHashMap<String, Named>();
        if (field.name().equals("sector")) {
            Sector.all().forEach(sector -> terms.put(sector.code(), sector));
        } else {
            Honour.all().forEach(honour -> terms.put(honour.code(), honour));
        }
        return terms;
    }

    private static Map<String, String> named(Map<String, Named> terms, Locale locale) {
        var result = new LinkedHashMap<String, String>();
        terms.forEach((code, term) -> result.put(code, term.in(locale)));
        return result;
    }

    private Map<String, String> units(Locale locale) throws IOException {
        return units.find(UnitCriteria.all(), new Slice(UNITS, null), locale).items().stream()
                .collect(Collectors.toMap(UnitItem::code, UnitItem::name, (one, _) -> one, LinkedHashMap::new));
    }

    /** Of what an exemplar has a command may be about: its open difficulties, or its proposals that wait. */
    private static Map<String, String> addressees(String field, ExemplarDetail exemplar) {
        var result = new LinkedHashMap<String, String>();
        if (field.equals("difficulty")) {
            exemplar.dossier().difficulties().stream()
                    .filter(d -> d.resolvedOn() == null)
                    .forEach(d -> result.put(String.valueOf(d.number()), d.description()));
        } else {
            exemplar.dossier().proposals().stream()
                    .filter(WorkForms::waits)
                    .forEach(p -> result.put(p.commendationId(), p.honour().name()));
        }
        return result;
    }

    private static boolean waits(Proposal proposal) {
        return switch (proposal.state()) {
            case PROPOSED, APPRAISED -> true;
            case AWARDED, DECLINED -> false;
        };
    }

    /** What was typed, with the ids of the units and places whose codes were typed; what is unknown stays for the command service to refuse. */
    Given resolved(Form form, Given given, Locale locale) throws IOException {
        var result = given;
        for (var field : form.fields()) {
            var typed = given.value(field.name());
            if (typed.isEmpty()) {
                continue;
            }
            if (field.kind() == Field.Kind.UNIT) {
                var asked = new UnitCriteria(null, List.of(typed), List.of(), List.of(), List.of(), null);
                var found = units.find(asked, new Slice(1, null), locale).items();
                result = found.isEmpty()
                        ? result
                        : result.with(field.name(), found.getFirst().id());
            } else if (field.kind() == Field.Kind.PLACE) {
                // a code may have been used again: meant is the place that had it on the day of the nomination
                var asked = new LocalityCriteria(null, List.of(typed), List.of(), List.of(), day(given));
                var found = localities.find(asked, new Slice(1, null), locale).items();
                result = found.isEmpty()
                        ? result
                        : result.with(field.name(), found.getFirst().id());
            }
        }
        return result;
    }

    private static @Nullable LocalDate day(Given given) {
        try {
            return LocalDate.parse(given.value("nominatedOn"));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** Where a command is sent. */
    static URI address(Form form, @Nullable String exemplar, Given given) {
        var address =
                UriComponentsBuilder.fromPath("/api/v1/exemplars" + (exemplar == null ? "" : "/{id}") + form.path());
        var values = new LinkedHashMap<String, Object>();
        if (exemplar != null) {
            values.put("id", exemplar);
        }
        addressed(form).ifPresent(field -> values.put(field.name(), given.value(field.name())));
        return address.encode().buildAndExpand(values).toUri();
    }
}
