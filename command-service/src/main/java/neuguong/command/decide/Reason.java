package neuguong.command.decide;

import neuguong.events.Named;

/** Why a command is rejected: a stable code, what it means for the caller, and its text in both languages. */
public enum Reason implements Named {
    UNKNOWN_EXEMPLAR(Kind.UNKNOWN, "Không có điển hình này.", "There is no such exemplar."),
    UNKNOWN_AWARD(Kind.UNKNOWN, "Điển hình không có lần khen thưởng này.", "The exemplar has no such award."),
    UNKNOWN_AGGREGATE(Kind.UNKNOWN, "Không có hồ sơ này.", "There is no such record."),
    RESENDING(
            Kind.CONFLICT,
            "Kho sự kiện đang được gửi lại, chưa thể gửi lại lần nữa.",
            "The log is being sent again; it cannot be sent once more yet."),
    UNKNOWN_UNIT(Kind.UNKNOWN, "Không có đơn vị này.", "There is no such unit."),
    UNKNOWN_LOCALITY(Kind.UNKNOWN, "Không có địa phương này.", "There is no such locality."),
    UNKNOWN_CRITERIA_SET(Kind.UNKNOWN, "Không có bộ tiêu chí này.", "There is no such criteria set."),
    UNKNOWN_MOVEMENT(Kind.UNKNOWN, "Không có phong trào này.", "There is no such movement."),
    UNKNOWN_SEARCH(Kind.UNKNOWN, "Bạn không có tìm kiếm đã lưu này.", "You have no such saved search."),
    TOO_MANY_SEARCHES(
            Kind.CONFLICT,
            "Mỗi người lưu được nhiều nhất %s tìm kiếm; hãy bỏ bớt.",
            "A person keeps at most %s searches; drop some."),
    SEARCH_NAME_TAKEN(
            Kind.CONFLICT,
            "Bạn đã có một tìm kiếm khác lưu với tên này.",
            "You keep another search under this name already."),

    OUTSIDE_UNIT(
            Kind.FORBIDDEN,
            "Cán bộ chỉ thao tác cho đơn vị của mình và các đơn vị trực thuộc.",
            "A clerk acts for its own unit and for the units below it only."),
    FOUR_EYES(
            Kind.FORBIDDEN,
            "Người giới thiệu hoặc đề nghị không được thẩm định hay quyết định chính hồ sơ đó.",
            "Who nominated or proposed a case neither appraises nor decides it."),
    RECUSED(
            Kind.FORBIDDEN,
            "Người này đã xin không tham gia hồ sơ khen thưởng này.",
            "This person has stood aside from this case."),

    UNIT_NOT_FOUND(Kind.INVALID, "Không có đơn vị mang mã %s.", "No unit has the id %s."),
    UNIT_NOT_ACTIVE(Kind.INVALID, "Đơn vị không hoạt động vào ngày %s.", "The unit is not active on %s."),
    LOCALITY_NOT_FOUND(Kind.INVALID, "Không có địa phương mang mã %s.", "No locality has the id %s."),
    LOCALITY_NOT_VALID(
            Kind.INVALID,
            "Địa phương không tồn tại vào ngày %s; hãy chọn địa phương có hiệu lực vào ngày đó.",
            "The locality does not exist on %s; choose the one that is valid on that date."),
    UNKNOWN_SECTOR(Kind.INVALID, "Không có lĩnh vực mang mã %s.", "No sector has the code %s."),
    UNKNOWN_HONOUR(
            Kind.INVALID,
            "Danh mục không có danh hiệu hoặc hình thức khen thưởng mang mã %s.",
            "The catalogue has no honour with the code %s."),
    ASPECTS_MISSING(
            Kind.INVALID,
            "Điển hình trên một số mặt phải nêu ít nhất một mặt công tác.",
            "An exemplar in some aspects names at least one aspect."),
    ASPECTS_NOT_ALLOWED(
            Kind.INVALID,
            "Điển hình toàn diện không nêu riêng mặt công tác.",
            "A comprehensive exemplar names no aspects."),
    SECTOR_REPEATED(
            Kind.INVALID,
            "Lĩnh vực khác không được trùng nhau hoặc trùng lĩnh vực chính.",
            "The other sectors repeat neither each other nor the main one."),
    BIRTH_YEAR_NOT_ALLOWED(
            Kind.INVALID,
            "Chỉ cá nhân mới có năm sinh; năm sinh từ 1900 và phải trước năm giới thiệu.",
            "Only an individual has a birth year; it is 1900 or later, and before the year of nomination."),
    BIRTH_DATE_DIFFERS(
            Kind.INVALID, "Năm sinh không khớp với ngày sinh.", "The birth year is not that of the birth date."),
    PERSONAL_DATA_NOT_ALLOWED(
            Kind.INVALID,
            "Chỉ cá nhân mới có ngày sinh, số định danh, điện thoại và địa chỉ.",
            "Only an individual has a birth date, a citizen's number, a phone and an address."),
    NOT_AN_INDIVIDUAL(
            Kind.CONFLICT,
            "Đối tượng không phải cá nhân nên không có dữ liệu cá nhân để xoá.",
            "The subject is no individual and has no personal data to erase."),
    NOTHING_TO_ERASE(
            Kind.CONFLICT,
            "Hồ sơ không có dữ liệu cá nhân nào ngoài tên.",
            "The record has no personal data beyond the name."),
    NAME_WITHOUT_GROUND(
            Kind.CONFLICT,
            "Chưa có quyết định nào chọn hoặc khen thưởng người này nên không có căn cứ giữ tên công khai.",
            "No decision has selected or honoured this person, so that there is no ground to keep the name public."),
    ALREADY_ERASED(Kind.CONFLICT, "Dữ liệu cá nhân đã xoá ngày %s.", "The personal data were erased on %s already."),
    SUBJECT_ERASED(
            Kind.CONFLICT,
            "Dữ liệu cá nhân đã xoá ngày %s; không ghi lại thông tin về đối tượng.",
            "The personal data were erased on %s; what is said of the subject is not recorded again."),
    CITIZEN_ALREADY_OPEN(
            Kind.CONFLICT,
            "Đơn vị đã có hồ sơ đang mở của người có số định danh này: %s.",
            "The unit has an open record of the person with this citizen's number already: %s."),
    OUTSIDE_PLAN(
            Kind.INVALID,
            "Ngày %s nằm ngoài thời gian của Kế hoạch (%s đến %s).",
            "The date %s lies outside the plan's period (%s to %s)."),
    YEAR_OUTSIDE_PLAN(
            Kind.INVALID,
            "Năm %s nằm ngoài thời gian của Kế hoạch (%s đến %s).",
            "The year %s lies outside the plan's period (%s to %s)."),
    IN_THE_FUTURE(Kind.INVALID, "Ngày %s chưa đến.", "The date %s is still to come."),
    ACHIEVEMENT_PERIOD_REVERSED(
            Kind.INVALID,
            "Thời gian tính thành tích phải kết thúc không trước ngày bắt đầu và không sau ngày quyết định.",
            "The achievement period ends neither before it begins nor after the decision."),
    HONOUR_NOT_IN_FORCE(
            Kind.INVALID,
            "%s không được quy định vào ngày quyết định %s.",
            "%s is not in force on the decision date %s."),
    HONOUR_NOT_FOR_SUBJECT(
            Kind.INVALID, "%s không dành cho loại đối tượng này.", "%s is not open to this kind of subject."),
    CODE_INVALID(
            Kind.INVALID, "Mã %s không đúng dạng của cấp này.", "The code %s does not have the form of this level."),
    PARENT_MISSING(Kind.INVALID, "Cấp này phải có địa phương cấp trên.", "A place of this level has a parent."),
    PARENT_LEVEL(Kind.INVALID, "Địa phương cấp trên phải ở cấp cao hơn.", "The parent is of a higher level."),
    SUCCESSOR_IS_ITSELF(Kind.INVALID, "Không thể tự kế thừa chính mình.", "Nothing succeeds itself."),

    SUBJECT_ALREADY_OPEN(
            Kind.CONFLICT,
            "Đơn vị đã có hồ sơ đang mở của đối tượng này: %s. Nếu là đối tượng khác, hãy nêu lý do ở distinctBecause.",
            "The unit has an open record of this subject already: %s. If this is another one, say why in distinctBecause."),
    DECISION_ALREADY_USED(
            Kind.CONFLICT,
            "Quyết định số %s của %s đã ghi danh hiệu này cho đối tượng này.",
            "Decision %s of %s has recorded this honour for this subject already."),
    ACHIEVEMENT_ALREADY_HONOURED(
            Kind.CONFLICT,
            "Thành tích trong thời gian này đã được tặng %s; không tặng hai danh hiệu, hình thức cho một thành tích.",
            "The achievement of this period has been honoured with %s; one achievement has one honour."),
    STATE_HONOUR_THIS_YEAR(
            Kind.CONFLICT,
            "Cá nhân đã được tặng %s trong năm %s; mỗi năm chỉ một hình thức cấp Nhà nước hoặc Chiến sĩ thi đua toàn quốc.",
            "The individual received %s in %s; a year has one State-level form or national fighter title."),
    EXEMPLAR_ENDED(Kind.CONFLICT, "Hồ sơ điển hình đã kết thúc.", "The exemplar's record has ended."),
    NOT_IN_DISCOVERY(
            Kind.CONFLICT,
            "Chỉ hồ sơ ở giai đoạn phát hiện mới làm được việc này.",
            "Only a record in the discovery stage allows this."),
    ALREADY_SELECTED(
            Kind.CONFLICT,
            "Điển hình đã được lựa chọn bằng một quyết định khác.",
            "Another decision has selected the exemplar."),
    BEFORE_NOMINATION(
            Kind.INVALID, "Ngày %s trước ngày giới thiệu %s.", "The date %s lies before the nomination on %s."),
    BEFORE_YEAR_OF_NOMINATION(
            Kind.INVALID, "Năm %s trước năm giới thiệu %s.", "The year %s lies before the year of nomination %s."),
    YEAR_NOT_YET(Kind.INVALID, "Năm %s chưa đến.", "The year %s is still to come."),
    ASSESSED_BEFORE_YEAR(
            Kind.INVALID,
            "Ngày đánh giá %s trước khi năm %s bắt đầu.",
            "The assessment date %s lies before the year %s begins."),
    YEAR_ALREADY_ASSESSED(
            Kind.CONFLICT,
            "Năm %s đã được đánh giá; muốn sửa hãy dùng việc đính chính, có lý do và văn bản.",
            "The year %s has been assessed; to change it, record a correction with its reason and document."),
    YEAR_NOT_ASSESSED(Kind.CONFLICT, "Năm %s chưa được đánh giá.", "The year %s has not been assessed."),
    AWARD_ALREADY_REVOKED(
            Kind.CONFLICT,
            "Lần khen thưởng này đã bị hủy bằng một quyết định khác.",
            "Another decision has revoked this award."),
    REVOKED_BEFORE_AWARD(
            Kind.INVALID,
            "Ngày hủy %s trước ngày quyết định khen thưởng %s.",
            "The revocation on %s lies before the award on %s."),
    NOT_SELECTED(
            Kind.CONFLICT,
            "Điển hình chưa được lựa chọn; việc này chỉ làm được sau giai đoạn phát hiện.",
            "The exemplar has not been selected; this is for the stages after discovery."),
    WAITS_FOR_COMPLETION(
            Kind.CONFLICT,
            "Hồ sơ giới thiệu đã được trả lại ngày %s để hoàn thiện; phải bổ sung trước khi lựa chọn.",
            "The nomination was returned for completion on %s; revise it before it is selected."),
    TARGET_YEAR_OUT_OF_REACH(
            Kind.INVALID,
            "Năm đích %s của lộ trình phải từ %s đến %s.",
            "The target year %s of a roadmap lies from %s to %s."),
    STEPS_DISORDERED(
            Kind.INVALID,
            "Bước của năm %s không đúng thứ tự: các năm tăng dần, từ năm lập đến năm đích.",
            "The step of %s is out of order: the years grow, from the year it is set to the target year."),
    UNKNOWN_DIFFICULTY(Kind.UNKNOWN, "Điển hình không có khó khăn số %s.", "The exemplar has no difficulty number %s."),
    DIFFICULTY_ALREADY_RESOLVED(
            Kind.CONFLICT,
            "Khó khăn số %s đã được giải quyết theo cách khác.",
            "Difficulty number %s has been resolved in another way."),
    BEFORE_DIFFICULTY(
            Kind.INVALID,
            "Ngày %s trước ngày báo khó khăn %s.",
            "The date %s lies before the difficulty was reported on %s."),
    ROADMAP_MISSING(
            Kind.CONFLICT,
            "Chưa có lộ trình; phải lập lộ trình trước khi tổng kết.",
            "There is no roadmap; set one before the summary."),
    INSPECTION_MISSING(
            Kind.CONFLICT,
            "Chưa có lần kiểm tra nào; phải kiểm tra trước khi tổng kết.",
            "There is no inspection; record one before the summary."),
    ASSESSMENT_MISSING(
            Kind.CONFLICT,
            "Chưa có đánh giá hằng năm nào; phải đánh giá trước khi tổng kết.",
            "There is no yearly assessment; record one before the summary."),
    SUMMARY_PERIOD_REVERSED(
            Kind.INVALID,
            "Thời gian tổng kết phải kết thúc không trước ngày bắt đầu và không sau ngày tổng kết.",
            "The period of a summary ends neither before it begins nor after the day of the summary."),
    STOP_NEEDS_DOCUMENT(Kind.INVALID, "Kết luận dừng phải có văn bản.", "The verdict to stop needs a document."),
    ALREADY_IN_REPLICATION(
            Kind.CONFLICT,
            "Điển hình đang được nhân rộng; muốn tổng kết lại hãy đưa về bồi dưỡng trước.",
            "The exemplar is being replicated; to sum it up anew, return it to fostering first."),
    NOT_REPLICABLE(
            Kind.CONFLICT,
            "Chỉ nhân rộng khi tổng kết gần nhất kết luận nhân rộng được.",
            "Only what the last summary found replicable is replicated."),
    BEFORE_SUMMARY(Kind.INVALID, "Ngày %s trước ngày tổng kết %s.", "The date %s lies before the summary on %s."),
    NOT_IN_REPLICATION(
            Kind.CONFLICT,
            "Chỉ điển hình đang được nhân rộng mới làm được việc này.",
            "Only an exemplar that is being replicated allows this."),
    ADOPTER_IS_OWNER(
            Kind.INVALID,
            "Đơn vị áp dụng mô hình phải là đơn vị khác với đơn vị quản lý điển hình.",
            "The adopting unit is another than the one that owns the exemplar."),
    UNIT_ALREADY_ADOPTED(
            Kind.CONFLICT,
            "Đơn vị này đã áp dụng mô hình (lần áp dụng số %s).",
            "This unit has adopted the model already (adoption number %s)."),
    UNKNOWN_ADOPTION(Kind.UNKNOWN, "Điển hình không có lần áp dụng số %s.", "The exemplar has no adoption number %s."),
    BEFORE_ADOPTION(Kind.INVALID, "Ngày %s trước ngày áp dụng %s.", "The date %s lies before the adoption on %s."),
    NOTHING_TO_FALL_BACK_FROM(
            Kind.CONFLICT,
            "Chỉ từ tổng kết hoặc nhân rộng mới đưa về bồi dưỡng.",
            "Only from review or replication is an exemplar returned to fostering."),
    ALREADY_SUSPENDED(
            Kind.CONFLICT, "Điển hình đã bị tạm dừng từ ngày %s.", "The exemplar has been suspended since %s."),
    BEFORE_REINSTATEMENT(
            Kind.INVALID,
            "Ngày %s trước ngày kết thúc lần tạm dừng trước (%s).",
            "The date %s lies before the end of the last suspension (%s)."),
    NOT_SUSPENDED(Kind.CONFLICT, "Điển hình không bị tạm dừng.", "The exemplar is not suspended."),
    BEFORE_SUSPENSION(Kind.INVALID, "Ngày %s trước ngày tạm dừng %s.", "The date %s lies before the suspension on %s."),
    EXEMPLAR_SUSPENDED(
            Kind.CONFLICT,
            "Điển hình bị tạm dừng vào ngày %s; không đề nghị, quyết định khen thưởng hay nhân rộng trong thời gian này.",
            "The exemplar is suspended on %s; nothing is proposed, awarded or replicated meanwhile."),
    SURVIVOR_IS_ITSELF(Kind.INVALID, "Không thể gộp hồ sơ vào chính nó.", "A record is not merged into itself."),
    SURVIVOR_NOT_OPEN(
            Kind.INVALID,
            "Không có hồ sơ đang mở mang mã %s để gộp vào.",
            "No open record has the id %s to be merged into."),
    SURVIVOR_OF_ANOTHER_KIND(
            Kind.INVALID,
            "Hồ sơ được gộp vào là của %s; hai hồ sơ phải cùng loại đối tượng.",
            "The surviving record is of a subject of another kind (%s); both are of one kind."),
    UNKNOWN_PROPOSAL(Kind.UNKNOWN, "Điển hình không có đề nghị khen thưởng này.", "The exemplar has no such proposal."),
    PROPOSAL_PERIOD_REVERSED(
            Kind.INVALID,
            "Thời gian tính thành tích phải kết thúc không trước ngày bắt đầu và không sau ngày đề nghị.",
            "The achievement period ends neither before it begins nor after the proposal."),
    PROPOSAL_ALREADY_OPEN(
            Kind.CONFLICT,
            "Đã có đề nghị đang chờ quyết định cho danh hiệu và thời gian này: %s.",
            "A proposal of this honour for this period waits for its decision already: %s."),
    JUSTIFICATION_MISSING(
            Kind.INVALID,
            "Theo hồ sơ, chưa đủ điều kiện theo chuỗi của %s (%s); phải nêu lý do vẫn đề nghị ở justification.",
            "By the record the chain of %s is not met (%s); say in justification why it is proposed all the same."),
    MORE_VOTES_THAN_MEMBERS(
            Kind.INVALID,
            "Số phiếu thuận %s lớn hơn số thành viên %s.",
            "There are more votes in favour (%s) than members (%s)."),
    BEFORE_PROPOSAL(Kind.INVALID, "Ngày %s trước ngày đề nghị %s.", "The date %s lies before the proposal on %s."),
    PROPOSAL_DECLINED(Kind.CONFLICT, "Đề nghị này đã bị từ chối.", "The proposal has been declined."),
    PROPOSAL_AWARDED(Kind.CONFLICT, "Đề nghị này đã được quyết định khen thưởng.", "The proposal has led to an award."),
    APPRAISAL_MISSING(Kind.CONFLICT, "Đề nghị chưa được hội đồng xét.", "The council has not appraised the proposal."),
    VOTES_BELOW_SHARE(
            Kind.CONFLICT,
            "Đề nghị được %s trên %s phiếu, dưới tỷ lệ cần có là %s phần trăm.",
            "The proposal has %s of %s votes, below the required share of %s percent."),
    BEFORE_APPRAISAL(
            Kind.INVALID,
            "Ngày quyết định %s trước ngày hội đồng xét %s.",
            "The decision on %s lies before the appraisal on %s."),
    NOT_YET_AWARDED(
            Kind.CONFLICT,
            "Đề nghị này chưa được quyết định khen thưởng.",
            "The proposal has not led to an award yet."),
    AWARD_REVOKED(Kind.CONFLICT, "Lần khen thưởng này đã bị hủy.", "The award has been revoked."),
    ALREADY_PRESENTED(Kind.CONFLICT, "Lần khen thưởng này đã được trao.", "The award has been presented already."),
    PRESENTED_BEFORE_AWARD(
            Kind.INVALID,
            "Ngày trao %s trước ngày quyết định %s.",
            "The presentation on %s lies before the decision on %s."),
    AWARD_NOT_REVOKED(
            Kind.CONFLICT,
            "Lần khen thưởng này không bị hủy nên không có gì để phục hồi.",
            "The award is not revoked; there is nothing to restore."),
    RESTORED_BEFORE_REVOCATION(
            Kind.INVALID,
            "Ngày phục hồi %s trước ngày hủy %s.",
            "The restoration on %s lies before the revocation on %s."),
    TRANSFER_NOWHERE(
            Kind.INVALID, "Phải nêu đơn vị hoặc địa phương chuyển đến.", "A transfer names a unit or a locality."),
    BEFORE_LAST_TRANSFER(
            Kind.INVALID, "Ngày %s trước lần chuyển gần nhất %s.", "The date %s lies before the last transfer on %s."),

    UNIT_CODE_TAKEN(Kind.CONFLICT, "Mã đơn vị %s đã có.", "The unit code %s is taken."),
    UNIT_HAS_OPEN_EXEMPLARS(
            Kind.CONFLICT,
            "Đơn vị còn hồ sơ điển hình đang mở; hãy nêu đơn vị kế thừa.",
            "The unit still has open exemplars; name the unit that takes them over."),
    UNIT_ENDED(Kind.CONFLICT, "Đơn vị đã kết thúc hoạt động.", "The unit has ended."),
    BEFORE_UNIT_BEGAN(
            Kind.INVALID,
            "Ngày %s trước thay đổi gần nhất của đơn vị (%s).",
            "The date %s lies before the last change of the unit (%s)."),
    UNIT_BELOW_ITSELF(Kind.INVALID, "Đơn vị không thể trực thuộc chính mình.", "A unit is not below itself."),
    UNIT_CYCLE(
            Kind.CONFLICT,
            "Đơn vị cấp trên %s đang hoặc sẽ ở dưới chính đơn vị này; cây đơn vị không được khép vòng.",
            "The unit %s is or will be below this one; the tree of units has no circle."),
    LOCALITY_TAKEN(
            Kind.CONFLICT,
            "Mã %s cấp này từ ngày %s đã là một địa phương khác: %s.",
            "The code %s of this level from %s is another locality already: %s."),
    HAMLET_OUTSIDE_COMMUNE(
            Kind.INVALID,
            "Mã thôn, tổ dân phố %s phải bắt đầu bằng mã của xã, phường mà nó trực thuộc.",
            "The local code %s begins with the code of the commune that the hamlet lies in."),
    LOCALITY_ENDED(
            Kind.CONFLICT,
            "Địa phương đã kết thúc, không đổi tên được nữa.",
            "The locality has ended and takes no other name."),
    LOCALITY_NOT_SPLIT(
            Kind.CONFLICT,
            "Địa phương này không bị chia tách nên không có gì để chọn.",
            "The locality was not split, so that there is nothing to choose."),
    NO_PART_SUCCESSOR(
            Kind.INVALID,
            "%s không nhận phần nào của địa phương này; hãy chọn một trong các nơi đã nhận một phần.",
            "%s took over no part of the locality; choose one of those that did."),
    BEFORE_LOCALITY_CHANGED(
            Kind.INVALID,
            "Ngày %s trước thay đổi gần nhất của địa phương (%s).",
            "The date %s lies before the last change of the locality (%s)."),
    POSITION_OUTSIDE(
            Kind.INVALID,
            "Tọa độ (kinh độ %s, vĩ độ %s) ở ngoài Việt Nam; kinh độ phải từ 102 đến 118, vĩ độ từ 6 đến 24, tính bằng độ thập phân theo WGS 84.",
            "The point (longitude %s, latitude %s) lies outside Vietnam; longitudes are 102 to 118 and latitudes 6 to 24 decimal degrees of WGS 84."),
    BEFORE_LOCALITY_POSITIONED(
            Kind.INVALID,
            "Ngày %s trước ngày địa phương bắt đầu hoặc có tọa độ gần nhất (%s).",
            "The date %s lies before the locality began or was last given a point (%s)."),
    LOCALITY_SUCCEEDED(
            Kind.CONFLICT,
            "Địa phương này đã được kế thừa toàn bộ; kế thừa một phần không thể đi cùng.",
            "The locality has a successor of its whole already; a part cannot go with it."),
    BEFORE_LOCALITY_BEGAN(
            Kind.INVALID,
            "Ngày %s không sau ngày địa phương bắt đầu %s.",
            "The date %s is not after the locality began on %s."),

    CRITERION_REPEATED(Kind.INVALID, "Mã tiêu chí %s bị trùng.", "The criterion code %s is repeated."),
    MINIMUM_OUT_OF_REACH(
            Kind.INVALID,
            "Mức “%s” đòi hỏi %s điểm, nhưng các tiêu chí chỉ cho nhiều nhất %s điểm.",
            "The grade “%s” asks for %s points, but the criteria give %s at most."),
    MINIMUMS_DISORDERED(
            Kind.INVALID,
            "Điểm tối thiểu của mức “%s” bị nêu hai lần hoặc cao hơn mức tốt hơn.",
            "The minimum of the grade “%s” is given twice, or is higher than that of a better grade."),
    CRITERIA_VERSION_EXISTS(
            Kind.CONFLICT,
            "Bộ tiêu chí này đã có một phiên bản khác áp dụng từ ngày %s.",
            "The criteria set has another version in force from %s."),
    CRITERIA_SET_EXISTS(
            Kind.CONFLICT,
            "Bộ tiêu chí này vừa được ban hành bởi một yêu cầu khác; hãy gửi lại.",
            "Another request has just published this criteria set; send again."),
    CRITERIA_SET_RETIRED(Kind.CONFLICT, "Bộ tiêu chí đã thôi áp dụng.", "The criteria set has been retired."),
    BEFORE_CRITERIA_VERSION(
            Kind.INVALID,
            "Ngày %s không sau phiên bản hoặc lần thôi áp dụng gần nhất (%s).",
            "The date %s is not after the last version or retirement (%s)."),
    CRITERION_UNKNOWN(
            Kind.INVALID,
            "Bộ tiêu chí đang áp dụng không có tiêu chí mang mã %s; các mã là: %s.",
            "The criteria set in force has no criterion with the code %s; the codes are: %s."),
    CRITERION_SCORED_TWICE(Kind.INVALID, "Tiêu chí %s được chấm hai lần.", "The criterion %s is scored twice."),
    SCORE_OVER_MAXIMUM(
            Kind.INVALID,
            "Tiêu chí %s được %s điểm, quá mức tối đa %s.",
            "The criterion %s has %s points, over its maximum of %s."),
    TOTAL_BELOW_GRADE(
            Kind.INVALID,
            "Tổng %s điểm chưa đạt mức “%s”, là %s điểm.",
            "The total of %s points does not reach the grade “%s”, which is %s."),
    MOVEMENT_NOT_FOUND(Kind.INVALID, "Không có phong trào mang mã %s.", "No movement has the id %s."),
    MOVEMENT_NOT_RUNNING(Kind.INVALID, "Phong trào không diễn ra vào ngày %s.", "The movement is not running on %s."),
    MOVEMENT_CODE_TAKEN(Kind.CONFLICT, "Mã phong trào %s đã có.", "The movement code %s is taken."),
    MOVEMENT_CLOSED(Kind.CONFLICT, "Phong trào đã kết thúc.", "The movement has been closed."),
    MOVEMENT_PERIOD_REVERSED(
            Kind.INVALID,
            "Ngày dự kiến kết thúc phải không trước ngày phát động.",
            "The movement does not plan to end before it is launched."),
    BEFORE_MOVEMENT_CHANGED(
            Kind.INVALID,
            "Ngày %s trước ngày phát động hoặc lần sơ kết, tổng kết gần nhất (%s).",
            "The date %s lies before the launch or the last summary (%s)."),

    UNIT_NOT_KNOWN_THEN(
            Kind.UNKNOWN,
            "Vào thời điểm này sổ chưa có đơn vị; hãy chọn knownAt hoặc validAt muộn hơn.",
            "The register did not know the unit at that moment; choose a later knownAt or validAt."),
    EXEMPLAR_NOT_KNOWN_THEN(
            Kind.UNKNOWN,
            "Vào thời điểm này sổ chưa có điển hình; hãy chọn knownAt hoặc validAt muộn hơn.",
            "The register did not know the exemplar at that moment; choose a later knownAt or validAt."),
    MOMENT_OUT_OF_TIME(
            Kind.INVALID,
            "knownAt và validAt phải nằm trong các năm từ %s đến %s.",
            "knownAt and validAt lie in the years %s to %s."),
    HISTORY_TOO_LONG_FOR_PAPER(
            Kind.INVALID,
            "Lịch sử này có nhiều hơn %s sự kiện, quá dài cho một bản in; hãy in từng phần, bắt đầu với after=0, hoặc lấy dạng ndjson, csv, xlsx.",
            "This history has more than %s events, too many for one print; print it in parts, beginning with after=0, or take it as ndjson, csv or xlsx."),
    MOMENTS_REVERSED(
            Kind.INVALID,
            "Thời điểm đầu phải không sau thời điểm cuối, cả về ngày ghi nhận lẫn ngày hiệu lực; thời điểm bỏ trống là muộn nhất.",
            "The first moment is not after the second, in recording and in business time; one left out is the latest."),

    POSITION_NOT_OF_UNIT(
            Kind.UNKNOWN,
            "Vào thời điểm này đơn vị không có sự kiện ở vị trí %s.",
            "The unit has no event at position %s that was known then."),
    UNKNOWN_EVENT_TYPE(Kind.INVALID, "Không có loại sự kiện %s.", "There is no type of event %s."),

    NOTHING_SEALED(
            Kind.UNKNOWN,
            "Sổ niêm phong chưa có điểm niêm phong nào; hãy gửi lại sau ít giây.",
            "The transparency log has no checkpoint yet; send again in a few seconds."),
    SIZE_IMPOSSIBLE(Kind.INVALID, "Kích thước phải từ %s đến %s.", "The size is %s to %s."),
    SIZE_NOT_REACHED(
            Kind.UNKNOWN,
            "Sổ niêm phong mới có %s mục, chưa đến %s.",
            "The transparency log has %s entries so far, not %s."),
    NO_CHECKPOINT_OF_SIZE(
            Kind.UNKNOWN,
            "Không có điểm niêm phong ở kích thước %s; điểm tiếp theo ở kích thước %s.",
            "There is no checkpoint of size %s; the next one has size %s."),
    POSITION_UNKNOWN(Kind.UNKNOWN, "Không có sự kiện ở vị trí %s.", "There is no event at position %s."),
    POSITION_NOT_SEALED(
            Kind.CONFLICT,
            "Sự kiện ở vị trí %s chưa được niêm phong; hãy gửi lại sau ít giây.",
            "The event at position %s is not sealed yet; send again in a few seconds."),
    POSITION_BEYOND_SIZE(
            Kind.UNKNOWN,
            "Sự kiện ở vị trí %s chỉ nằm trong sổ niêm phong từ kích thước %s trở đi.",
            "The event at position %s is in the transparency log from size %s on."),
    UNIT_NOT_SEALED(
            Kind.CONFLICT,
            "Sự kiện của đơn vị chưa được niêm phong; hãy gửi lại sau ít giây.",
            "The unit's events are not sealed yet; send again in a few seconds."),
    WITNESS_UNKNOWN(Kind.INVALID, "Không có người chứng kiến mang tên %s.", "No witness has the name %s."),
    COSIGNATURE_INVALID(
            Kind.INVALID,
            "Chữ ký của người chứng kiến không đúng dạng hoặc không khớp với điểm niêm phong.",
            "A witness's signature is not of its form, or does not belong to the checkpoint.");

    /** What a rejection means for the caller. */
    public enum Kind {
        /** what the command addresses does not exist (HTTP 404) */
        UNKNOWN,
        /** a field is wrong whatever the state (HTTP 422) */
        INVALID,
        /** the state forbids it (HTTP 409) */
        CONFLICT,
        /** this caller may not, whatever the roles (HTTP 403) */
        FORBIDDEN
    }

    private final Kind kind;
    private final String vi;
    private final String en;

    Reason(Kind kind, String vi, String en) {
        this.kind = kind;
        this.vi = vi;
        this.en = en;
    }

    public Kind kind() {
        return kind;
    }

    @Override
    public String vi() {
        return vi;
    }

    @Override
    public String en() {
        return en;
    }
}
