package neuguong.command.exemplar;

import static neuguong.command.decide.Reason.*;
import static neuguong.command.exemplar.Given.*;

import java.time.LocalDate;
import neuguong.command.decide.Validity;
import neuguong.command.exemplar.ExemplarCommand.TransferExemplar;
import neuguong.events.ExemplarEvent.ExemplarTransferred;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TransferSpecification {
    private static final LocalDate ON = day(2025, 7, 1);

    private static TransferExemplar transfer(
            @Nullable String unit,
            @Nullable Validity unitValid,
            @Nullable String place,
            @Nullable Validity placeValid) {
        return new TransferExemplar(ID, unit, unitValid, place, placeValid, "Sắp xếp", ON, null, PLAN);
    }

    private static ExemplarTransferred transferred(String unit, String place) {
        return new ExemplarTransferred("u1", unit, "l1", place, "Sắp xếp", ON, null);
    }

    @Test
    void an_exemplar_moves_to_another_unit_or_locality_or_both() {
        exemplar().given(nominated()).when(transfer("u2", ALWAYS, null, null)).then(transferred("u2", "l1"));
        exemplar().given(nominated()).when(transfer(null, null, "l2", ALWAYS)).then(transferred("u1", "l2"));
        exemplar().given(nominated()).when(transfer("u2", ALWAYS, "l2", ALWAYS)).then(transferred("u2", "l2"));
    }

    @Test
    void a_transfer_to_where_it_is_records_nothing() {
        exemplar().given(nominated()).when(transfer("u1", ALWAYS, "l1", ALWAYS)).thenNothing();
        exemplar()
                .given(nominated(), transferred("u2", "l1"))
                .when(transfer("u2", ALWAYS, null, null))
                .thenNothing();
    }

    @Test
    void a_transfer_names_where_to() {
        exemplar().given(nominated()).when(transfer(null, null, null, null)).thenRejected(TRANSFER_NOWHERE);
    }

    @Test
    void the_new_unit_and_locality_exist_on_the_day() {
        var later = new Validity(day(2025, 7, 2), null);
        exemplar().given(nominated()).when(transfer("u9", null, null, null)).thenRejected(UNIT_NOT_FOUND);
        exemplar().given(nominated()).when(transfer("u2", later, null, null)).thenRejected(UNIT_NOT_ACTIVE);
        exemplar().given(nominated()).when(transfer(null, null, "l9", null)).thenRejected(LOCALITY_NOT_FOUND);
        exemplar().given(nominated()).when(transfer(null, null, "l2", later)).thenRejected(LOCALITY_NOT_VALID);
    }

    @Test
    void a_transfer_is_not_before_the_nomination_or_the_last_transfer() {
        var early = new TransferExemplar(ID, "u3", ALWAYS, null, null, "x", day(2021, 6, 1), null, PLAN);
        exemplar().given(nominated()).when(early).thenRejected(BEFORE_NOMINATION);
        var between = new TransferExemplar(ID, "u3", ALWAYS, null, null, "x", day(2025, 6, 1), null, PLAN);
        exemplar().given(nominated(), transferred("u2", "l1")).when(between).thenRejected(BEFORE_LAST_TRANSFER);
    }
}
