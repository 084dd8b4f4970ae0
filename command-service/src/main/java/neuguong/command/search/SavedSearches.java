package neuguong.command.search;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import neuguong.command.decide.Reason;
import neuguong.command.decide.Rejected;
import neuguong.identity.Person;
import neuguong.text.Text;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Questions that people keep, each under a name of their own. Not events: they say nothing of any exemplar, and whoever keeps one may drop it
 * without a trace.
 */
@Component
class SavedSearches {
    private static final String COLUMNS = "select id, name, question, saved_at from saved_search where owner = ? ";

    private final JdbcClient jdbc;

    SavedSearches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A question that somebody keeps.
     *
     * @param question parameters of {@code GET /api/v1/exemplars}, encoded as an address has them
     */
    record SavedSearch(String id, String name, String question, Instant savedAt) {}

    /** All of a person's, by their names. */
    List<SavedSearch> of(Person person) {
        return jdbc.sql(COLUMNS + "order by folded_name, id")
                .param(owner(person))
                .query((row, _) -> new SavedSearch(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, OffsetDateTime.class).toInstant()))
                .list();
    }

    /**
     * Keeps a question; one that the person has under this name already is replaced and keeps its id.
     *
     * @param most how many a person may keep
     * @return its id, or empty where there are so many already
     */
    Optional<String> save(Person person, String id, String name, String question, int most) {
        var owner = owner(person);
        return jdbc.sql("""
                        insert into saved_search (id, owner, name, folded_name, question)
                        select :id, :owner, :name, :folded, :question
                        where (select count(*) from saved_search where owner = :owner and folded_name <> :folded) < :most
                        on conflict (owner, folded_name)
                            do update set name = excluded.name, question = excluded.question, saved_at = now()
                        returning id""")
                .param("id", id)
                .param("owner", owner)
                .param("name", name)
                .param("folded", Text.fold(name))
                .param("question", question)
                .param("most", most)
                .query(String.class)
                .optional();
    }

    /**
     * Gives one of a person's another name; false where the person has none of this id.
     *
     * @throws Rejected SEARCH_NAME_TAKEN where another of theirs has the name
     */
    boolean rename(Person person, String id, String name) {
        try {
            return jdbc.sql("update saved_search set name = ?, folded_name = ? where owner = ? and id = ?")
                            .params(name, Text.fold(name), owner(person), id)
                            .update()
                    > 0;
        } catch (DuplicateKeyException e) {
            throw new Rejected(Reason.SEARCH_NAME_TAKEN);
        }
    }

    /** Drops one of a person's; false where the person has none of this id. */
    boolean drop(Person person, String id) {
        return jdbc.sql("delete from saved_search where owner = ? and id = ?")
                        .params(owner(person), id)
                        .update()
                > 0;
    }

    private static String owner(Person person) {
        return person.issuer() + " " + person.subject();
    }
}
