// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/labels_table.h"

#include "core/statistics/number_text.h"

namespace sightline {

TextTable labelsTable(const std::vector<LabelAgreement>& agreements, const std::vector<std::string>& modelNames) {
  TextTable table{
      "label_agreement",
      "Labels that each network says, with its cut-offs, against those of the images: the share of images with "
      "all labels and no others (exact match), and the mean Jaccard index of the two sets of labels.",
      {{"Model", false}, {"images"}, {"exact match"}, {"Jaccard"}},
      {}};
  for (const LabelAgreement& a : agreements)
    table.rows.push_back({modelNames.at(static_cast<std::size_t>(a.model)), std::to_string(a.images),
                          threeDecimals(a.exact), threeDecimals(a.jaccard)});
  return table;
}

}  // namespace sightline
