package org.reportchain.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reportchain.organisation.OrganisationFixture.JUNE_2022;
import static org.reportchain.organisation.OrganisationFixture.SHIPPED;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reportchain.text.Refusal;

class HanoiOrganisationTest {

    private static final OrganisationFixture FIXTURE = new OrganisationFixture();
    private static final Organisation HANOI = FIXTURE.organisation();

    @BeforeAll
    static void load() {
        FIXTURE.loadWithDemoPeople(SHIPPED);
    }

    @Test
    void hanoiHas30DistrictsAnd579Communes() {
        assertThat(kinds(Level.CITY)).isEqualTo(Map.of(UnitKind.CITY, 1L));
        assertThat(kinds(Level.DISTRICT))
                .isEqualTo(Map.of(UnitKind.URBAN_DISTRICT, 12L, UnitKind.RURAL_DISTRICT, 17L, UnitKind.TOWN, 1L));
        assertThat(kinds(Level.COMMUNE))
                .isEqualTo(Map.of(UnitKind.WARD, 175L, UnitKind.COMMUNE, 383L, UnitKind.TOWNSHIP, 21L));
    }

    @ParameterizedTest
    @CsvSource({"006, 21, 0, 0", "018, 0, 20, 2", "269, 9, 6, 0", "277, 0, 30, 2", "003, 8, 0, 0"})
    void districtHasItsWardsCommunesAndTownships(String code, long wards, long communes, long townships) {
        Map<UnitKind, Long> kinds = HANOI.children(code, JUNE_2022).stream()
                .collect(Collectors.groupingBy(Unit::kind, Collectors.counting()));

        assertThat(kinds.getOrDefault(UnitKind.WARD, 0L)).isEqualTo(wards);
        assertThat(kinds.getOrDefault(UnitKind.COMMUNE, 0L)).isEqualTo(communes);
        assertThat(kinds.getOrDefault(UnitKind.TOWNSHIP, 0L)).isEqualTo(townships);
    }

    @Test
    void giaLamHasBothATownshipAndACommuneNamedYenVien() {
        assertThat(HANOI.children("018", JUNE_2022))
                .filteredOn(unit -> unit.name().equals("Yên Viên"))
                .extracting(Unit::label)
                .containsExactlyInAnyOrder("thị trấn Yên Viên", "xã Yên Viên");
    }

    @Test
    void codesKeepTheirLeadingZeros() {
        assertThat(HANOI.unit("01", JUNE_2022).name()).isEqualTo("Hà Nội");
        assertThat(HANOI.unit("001", JUNE_2022).name()).isEqualTo("Ba Đình");
        assertThat(HANOI.unit("00001", JUNE_2022).name()).isEqualTo("Phúc Xá");
        assertThatThrownBy(() -> HANOI.unit("6", JUNE_2022))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.kind()).isEqualTo(Refusal.Kind.NOT_FOUND))
                .hasMessageContaining("\"6\"");
        assertThat(HANOI.children("006", JUNE_2022))
                .extracting(Unit::code)
                .isSorted()
                .startsWith("00178");
    }

    @ParameterizedTest
    @CsvSource({
        "01, thành phố Hà Nội, Thành ủy Hà Nội, TU",
        "006, quận Đống Đa, Quận ủy Đống Đa, QU",
        "018, huyện Gia Lâm, Huyện ủy Gia Lâm, HU",
        "269, thị xã Sơn Tây, Thị ủy Sơn Tây,",
        "00199, phường Láng Hạ, Đảng ủy phường Láng Hạ,",
    })
    void unitAndCommitteeAreCalledByTheirKind(String code, String label, String committee, String symbol) {
        Unit unit = HANOI.unit(code, JUNE_2022);

        assertThat(unit.label()).isEqualTo(label);
        assertThat(unit.committee()).isEqualTo(committee);
        assertThat(unit.symbol()).isEqualTo(symbol);
    }

    @Test
    void districtsAndCommunesEndWithJune2025() {
        assertThat(HANOI.units(Level.DISTRICT, LocalDate.of(2025, 6, 30))).hasSize(30);
        assertThat(HANOI.units(Level.DISTRICT, LocalDate.of(2025, 7, 1))).isEmpty();
        assertThat(HANOI.unit("01", LocalDate.of(2025, 7, 1)).name()).isEqualTo("Hà Nội");
        assertThat(HANOI.units(Level.DISTRICT, LocalDate.of(2020, 12, 31))).isEmpty();
    }

    @Test
    void communesAndWardsStandDirectlyUnderTheCityFromJuly2025() {
        LocalDate first = LocalDate.of(2025, 7, 1);
        List<Unit> units = HANOI.children("01", first);

        assertThat(units)
                .hasSize(126)
                .isEqualTo(HANOI.units(Level.COMMUNE, first))
                .allMatch(Unit::isDirectlyUnderTheCity);
        assertThat(units).filteredOn(unit -> unit.kind() == UnitKind.WARD).hasSize(51);
        assertThat(HANOI.unit("00004", first).committee()).isEqualTo("Đảng ủy phường Ba Đình");
        assertThat(HANOI.posts(first))
                .filteredOn(post -> post.unit().equals("00004"))
                .extracting(Post::role)
                .containsExactly("drafter", "office-chief", "clerk", "secretary", "deputy-secretary-1");
        assertThat(HANOI.members("00004.permanent-members", first)).hasSize(2);
    }

    @Test
    void communeOfADistrictHasItsReviewerAndNothingElse() {
        assertThat(HANOI.posts(JUNE_2022))
                .filteredOn(post -> post.unit().equals("00004"))
                .extracting(Post::role)
                .containsExactly("reviewer");
        assertThat(HANOI.findTitle("00004.permanent-members", JUNE_2022)).isEmpty();
        assertThat(HANOI.findTitle("00004.reviewer", LocalDate.of(2025, 7, 1)))
                .as("as it was called last")
                .contains("Đảng ủy phường Trúc Bạch");
    }

    @ParameterizedTest
    @CsvSource({
        "006.drafter, Chuyên viên tổng hợp Quận ủy Đống Đa",
        "006.organisation, Ban Tổ chức Quận ủy Đống Đa",
        "018.inspection, Ủy ban Kiểm tra Huyện ủy Gia Lâm",
        "006.deputy-secretary-1, Phó Bí thư Thường trực Quận ủy Đống Đa",
        "006.standing-member-13, Ủy viên Ban Thường vụ Quận ủy Đống Đa",
        "00199.reviewer, Đảng ủy phường Láng Hạ",
        "01.office, Văn phòng Thành ủy Hà Nội",
        "01.council-party-group, Đảng đoàn Hội đồng nhân dân thành phố Hà Nội",
        "01.people-committee-party-affairs, Ban Cán sự đảng Ủy ban nhân dân thành phố Hà Nội",
    })
    void postIsCalledByItsRoleAndCommittee(String id, String title) {
        assertThat(HANOI.post(id, JUNE_2022).title()).isEqualTo(title);
        assertThat(HANOI.title(id, JUNE_2022)).isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource({
        "01.standing-committee, 17",
        "01.permanent-members, 5",
        "01.boards, 6",
        "006.standing-committee, 13",
        "006.permanent-members, 3",
        "006.boards, 5",
    })
    void bodyHasItsPosts(String body, int members) {
        assertThat(HANOI.members(body, JUNE_2022)).hasSize(members).doesNotHaveDuplicates();
        assertThat(HANOI.holders(body, JUNE_2022)).hasSize(members);
    }

    @Test
    void cityBoardsAreThoseThatAppraiseDistrictReports() {
        assertThat(HANOI.members("01.boards", JUNE_2022))
                .extracting(Post::role)
                .containsExactly(
                        "organisation",
                        "propaganda",
                        "mass-mobilisation",
                        "inspection",
                        "council-party-group",
                        "people-committee-party-affairs");
        assertThat(HANOI.post("01.internal-affairs", JUNE_2022).title()).isEqualTo("Ban Nội chính Thành ủy Hà Nội");
    }

    @Test
    void secretaryComesFirstInTheStandingCommittee() {
        assertThat(HANOI.members("006.standing-committee", JUNE_2022))
                .extracting(Post::role)
                .startsWith("secretary", "deputy-secretary-1", "deputy-secretary-2", "standing-member-04");
        assertThat(HANOI.title("006.standing-committee", JUNE_2022)).isEqualTo("Ban Thường vụ Quận ủy Đống Đa");
    }

    @Test
    void everyPostHasOneInventedPersonNamedAfterIt() {
        List<Post> posts = HANOI.posts(JUNE_2022);
        List<Holding> holdings = HANOI.holdings(JUNE_2022);

        assertThat(holdings).hasSameSizeAs(posts).hasSize(29 + 30 * 21 + 579);
        assertThat(holdings)
                .allSatisfy(holding -> assertThat(holding.person().id()).isEqualTo(holding.post()));
        assertThat(holdings.stream()
                        .filter(holding ->
                                !holding.post().endsWith(".reviewer")) // communes of two districts share names
                        .map(holding -> holding.person().name()))
                .doesNotHaveDuplicates();
        assertThat(HANOI.person("006.drafter"))
                .isEqualTo(new Person(
                        "006.drafter", "Chuyên viên tổng hợp Quận ủy Đống Đa", "006.drafter@bao-cao.example"));
        assertThat(HANOI.person("006.standing-member-04").name())
                .isEqualTo("Ủy viên Ban Thường vụ Quận ủy Đống Đa (04)");
    }

    @Test
    void secretaryHoldsAPostOfTheStandingCommittee() {
        assertThat(HANOI.holds("006.secretary", "006.standing-committee", JUNE_2022))
                .isTrue();
        assertThat(HANOI.holds("006.secretary", "006.secretary", JUNE_2022)).isTrue();
        assertThat(HANOI.holds("006.secretary", "006.boards", JUNE_2022)).isFalse();
        assertThat(HANOI.holds("006.secretary", "007.standing-committee", JUNE_2022))
                .isFalse();
        assertThat(HANOI.postsOf("006.secretary", JUNE_2022))
                .extracting(Post::id)
                .containsExactly("006.secretary");
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        assertThatThrownBy(() -> HANOI.post("006.boards", JUNE_2022)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> HANOI.post("006.king", JUNE_2022)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> HANOI.members("drafter", JUNE_2022)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> HANOI.title("999.boards", JUNE_2022)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> HANOI.person("nobody")).isInstanceOf(Refusal.class);
        assertThat(HANOI.holders("999.boards", JUNE_2022)).isEmpty();
    }

    @Test
    void dayOfTheOrganisationIsTodayUnlessConfigured() {
        assertThat(HANOI.asOf()).isEqualTo(LocalDate.of(2022, 6, 17)); // past midnight in Việt Nam
        assertThat(FIXTURE.organisation(JUNE_2022).asOf()).isEqualTo(JUNE_2022);
    }

    private static Map<UnitKind, Long> kinds(Level level) {
        return HANOI.units(level, JUNE_2022).stream()
                .collect(Collectors.groupingBy(Unit::kind, TreeMap::new, Collectors.counting()));
    }
}
