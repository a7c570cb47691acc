// A title in lines: GB/T 9704-2012, 7.3.1: 回行时，要做到词意完整，排列对称，长短适宜.
#ifndef PLAN_RENDER_TITLE_LINES_H_
#define PLAN_RENDER_TITLE_LINES_H_

#include <string>
#include <string_view>
#include <vector>

namespace plan::rendering {

// `title` in as few lines as there have to be, of at most `most` half characters (>= 8) each
// and as equal as may be. They end between the words that such titles are made of, never inside
// a number or a Latin word, and none is one or two characters alone.
[[nodiscard]] std::vector<std::string> title_lines(std::string_view title, int most);

}  // namespace plan::rendering

#endif  // PLAN_RENDER_TITLE_LINES_H_
