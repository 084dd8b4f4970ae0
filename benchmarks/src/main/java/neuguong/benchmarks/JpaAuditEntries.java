package neuguong.benchmarks;

import org.springframework.data.jpa.repository.JpaRepository;

/** The repository of {@link JpaAuditEntry}, which Spring Data makes. */
interface JpaAuditEntries extends JpaRepository<JpaAuditEntry, Long> {}
