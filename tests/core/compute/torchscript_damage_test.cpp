// SPDX-License-Identifier: GPL-3.0-or-later
// TorchScript archives that are damaged so that LibTorch itself would not survive them.
#include <caffe2/serialize/inline_container.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <span>
#include <string>
#include <utility>
#include <vector>

#include "core/base/files.h"
#include "core/base/zip_archive.h"
#include "tests/core/compute/archives.h"
#include "tests/support/torch_archive.h"

using namespace sightline;
using namespace sightline::test;

namespace {

class TorchScriptDamage : public TorchScript {};

// Found by sightline-fuzz-readers: LibTorch 1.13 passes the checksums of an archive over and ends the process on some
// damaged programs (ScriptTypeParser::parseClassConstant).
TEST_F(TorchScriptDamage, ADamagedByteIsFoundBeforeLibTorchReadsIt) {
  const auto file = saved(network());
  const std::string whole = readTextFile(file);
  const auto directory = zipDirectory(std::as_bytes(std::span(whole)), "net.pt");
  int damagedOnes = 0;
  for (const auto& [name, entry] : directory) {
    if (entry.data.empty()) continue;
    std::string damaged = whole;
    const auto at = reinterpret_cast<const char*>(entry.data.data()) - whole.data() +
                    static_cast<std::ptrdiff_t>(entry.data.size() / 2);
    damaged[static_cast<std::size_t>(at)] = static_cast<char>(damaged[static_cast<std::size_t>(at)] ^ 4);
    writeFileAtomically(file, damaged);
    const std::string said = messageOf(file);
    if (entry.stored)
      EXPECT_EQ(said, "is damaged: the checksum of its entry \"" + name + "\" is wrong");
    else  // where it cannot even be unpacked, LibTorch says so
      EXPECT_NE(said, "no error") << name;
    ++damagedOnes;
  }
  EXPECT_GE(damagedOnes, 6) << "code, pickles, three weights";
}

// Found by sightline-fuzz-readers: LibTorch never compares a tensor's size with the record that holds its values, and
// reads beyond it.
TEST_F(TorchScriptDamage, ATensorLargerThanItsRecordIsRefused) {
  const auto file = saved(program("  return torch.matmul(x.mean([2, 3]), torch.ones([3, 6])).matmul(self.head.t())\n"));
  std::vector<std::pair<std::string, std::string>> entries;
  {
    caffe2::serialize::PyTorchStreamReader reader(file.string());
    for (const std::string& record : reader.getAllRecords()) {
      const auto [bytes, size] = reader.getRecord(record);
      entries.emplace_back("net/" + record, std::string(static_cast<const char*>(bytes.get()), size));
    }
  }
  const auto rewritten = [&](const std::vector<std::pair<std::string, std::string>>& changed) {
    writeFileAtomically(file, test::zipOf(changed));
    return messageOf(file);
  };
  EXPECT_EQ(rewritten(entries), "no error") << "written anew, it is as it was";
  int records = 0;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (!entries[i].first.starts_with("net/data/")) continue;
    ++records;
    for (const std::size_t kept : {std::size_t{0}, std::size_t{4}, entries[i].second.size() - 1}) {
      auto changed = entries;
      changed[i].second.resize(kept);
      EXPECT_EQ(rewritten(changed),
                "is damaged: a tensor is larger than its values in \"" + entries[i].first.substr(4) + "\"");
    }
    auto gone = entries;
    gone.erase(gone.begin() + static_cast<std::ptrdiff_t>(i));
    EXPECT_NE(rewritten(gone), "no error");
  }
  EXPECT_EQ(records, 3);
  // The same by its size: 5 x 6 becomes 5 x 200.
  auto larger = entries;
  for (auto& [name, bytes] : larger)
    if (name == "net/data.pkl") {
      const auto at = bytes.find("K\x05K\x06");
      ASSERT_NE(at, std::string::npos);
      bytes[at + 3] = static_cast<char>(200);
    }
  EXPECT_THAT(rewritten(larger), ::testing::HasSubstr("a tensor is larger than its values"));
}

}  // namespace
