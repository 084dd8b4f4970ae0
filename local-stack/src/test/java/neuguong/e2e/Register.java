package neuguong.e2e;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** A small register for a test: two places made once, and units and exemplars of the test's own. */
final class Register {
    private static final String REFORM = """
            old_province_code,old_province,old_district_code,old_district,old_commune_code,old_commune,split,new_province_code,new_province,new_commune_code,new_commune
            97,Tỉnh Kiểm Thử,977,Huyện Sông Thử,97001,Xã Hòa Thử,False,97,Tỉnh Kiểm Thử,97001,Xã Hòa Thử
            97,Tỉnh Kiểm Thử,977,Huyện Sông Thử,97004,Xã Núi Thử,False,97,Tỉnh Kiểm Thử,97001,Xã Hòa Thử
            """;

    private final Api api;
    final String commune;

    Register(Api api) {
        this.api = api;
        api.importFile("localities", "places.csv", REFORM.getBytes(StandardCharsets.UTF_8));
        var path = "/api/v1/localities?"
                + Api.query("level", "COMMUNE", "validOn", "2021-06-20", "q", "Hòa Thử", "size", "1");
        Api.until(() -> api.get(path).json().get("items").size() == 1);
        commune = api.get(path).json().get("items").get(0).get("id").asString();
    }

    /** Letters that no other test has, to find one's own by. */
    static String tag() {
        return UUID.randomUUID()
                .toString()
                .replaceAll("[^a-f]", "")
                .concat("abcdef")
                .substring(0, 6);
    }

    String unit() {
        var tag = UUID.randomUUID().toString().substring(0, 8);
        return api.post("/units", """
                        {"code":"T-%s","name":"Đơn vị %s","type":"AGENCY","localityId":"%s","from":"2021-01-01"}""".formatted(tag, tag, commune)).is(201).id();
    }

    String nomination(String unit, String name) {
        return """
                {"subject":{"kind":"INDIVIDUAL","name":"%s"},"category":"ADVANCED_EXEMPLAR","breadth":"COMPREHENSIVE",
                "aspects":[],"unitId":"%s","sector":"0007","otherSectors":[],"localityId":"%s",
                "achievement":"Mô hình trồng lúa hữu cơ","nominatedOn":"2021-06-20"}""".formatted(name, unit, commune);
    }

    String exemplar(String unit, String name) {
        return api.post("/exemplars", nomination(unit, name)).is(201).id();
    }

    /** One whose nomination says something else. */
    String exemplar(String unit, String name, Consumer<ObjectNode> otherwise) {
        var nomination = (ObjectNode) Api.JSON.readTree(nomination(unit, name));
        otherwise.accept(nomination);
        return api.post("/exemplars", nomination.toString()).is(201).id();
    }

    /** A unit below another. */
    String unit(String parent) {
        var tag = UUID.randomUUID().toString().substring(0, 8);
        return api.post("/units", """
                        {"code":"T-%s","name":"Đơn vị %s","type":"AGENCY","parentId":"%s","localityId":"%s","from":"2021-01-01"}""".formatted(tag, tag, parent, commune))
                .is(201)
                .id();
    }

    static String selection() {
        return """
                {"decisionNumber":"12/QĐ-UBND","decidedOn":"2021-07-01","authority":"UBND tỉnh"}""";
    }

    void selected(String exemplar) {
        api.post("/exemplars/" + exemplar + "/selection", selection()).is(200);
    }

    static String support() {
        return """
                {"kind":"FUNDING","description":"Vay vốn ưu đãi","amount":50000000,"on":"2021-09-01"}""";
    }

    Api.Answer assess(String exemplar, int year, String grade, String... headers) {
        return api.post("/exemplars/" + exemplar + "/assessments", """
                {"year":%d,"grade":"%s","scores":[],"summary":"Kết quả tốt","assessedOn":"%d-12-10","by":"Hội đồng"}""".formatted(year, grade, year), headers);
    }

    Api.Answer award(String exemplar, String honour, String number, String... headers) {
        return api.post("/exemplars/" + exemplar + "/honours", """
                {"honour":"%s","achievementFrom":"2022-01-01","achievementTo":"2023-12-31","decisionNumber":"%s",
                "decidedOn":"2024-03-01","authority":"Chủ tịch UBND tỉnh"}""".formatted(honour, number), headers);
    }
}
