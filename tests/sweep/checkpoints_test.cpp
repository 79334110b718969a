// SPDX-License-Identifier: GPL-3.0-or-later
// Checkpoints: what training programs put around a network's tensors, times number types, times kinds of files. What is
// expected is the network's tensors by name and value.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <bit>
#include <cmath>
#include <cstring>
#include <map>
#include <ostream>

#include "core/base/error.h"
#include "core/models/weight_names.h"
#include "core/weights/weights_file.h"
#include "tests/support/message_texts.h"
#include "tests/support/temp_folder.h"
#include "tests/support/torch_archive.h"
#include "tests/sweep/written_files.h"

namespace sightline::sweep {
namespace {

using ::testing::HasSubstr;

struct Tensor {
  std::vector<std::int64_t> shape;
  std::vector<double> values;  ///< that all number types here hold exactly
  bool operator==(const Tensor&) const = default;
};
using Network = std::map<std::string, Tensor>;

/// As much of a ResNet as is needed to know it for one.
Network network(double first) {
  return {{"conv1.weight", {{2, 1, 1, 1}, {first, -0.5}}},
          {"layer1.0.conv1.weight", {{2, 2, 1, 1}, {1, 2, 3, 4}}},
          {"fc.weight", {{3, 2}, {0, 0.25, -1, 8, -0.125, 16}}},
          {"fc.bias", {{3}, {1.5, 0, -2}}}};
}

enum class NumberType { F64, F32, F16, BF16 };
struct TypeForm {
  std::string name, safetensors, storage;
  NumberType type;
};
const std::vector<TypeForm> kTypes{{"float64", "F64", "DoubleStorage", NumberType::F64},
                                   {"float32", "F32", "FloatStorage", NumberType::F32},
                                   {"float16", "F16", "HalfStorage", NumberType::F16},
                                   {"bfloat16", "BF16", "BFloat16Storage", NumberType::BF16}};

/// IEEE 754 half precision of a value that it holds exactly, in its normal range.
std::uint16_t halfBits(double value) {
  const auto bits = std::bit_cast<std::uint32_t>(static_cast<float>(value));
  if (value == 0) return 0;
  const auto exponent = static_cast<std::uint32_t>(static_cast<int>(bits >> 23 & 0xFF) - 127 + 15);
  return static_cast<std::uint16_t>((bits >> 16 & 0x8000u) | exponent << 10 | (bits & 0x7FFFFFu) >> 13);
}

std::string bytesOf(const std::vector<double>& values, NumberType type) {
  std::string out;
  for (const double v : values) {
    const auto put = [&](const auto& number) { out.append(reinterpret_cast<const char*>(&number), sizeof number); };
    const auto single = static_cast<float>(v);
    switch (type) {
      case NumberType::F64: put(v); break;
      case NumberType::F32: put(single); break;
      case NumberType::F16: put(halfBits(v)); break;
      case NumberType::BF16: put(static_cast<std::uint16_t>(std::bit_cast<std::uint32_t>(single) >> 16)); break;
    }
  }
  return out;
}

std::string safetensors(const Network& tensors, const TypeForm& type) {
  std::string header = "{\"__metadata__\":{\"format\":\"pt\"}", data;
  for (const auto& [name, t] : tensors) {
    const std::string bytes = bytesOf(t.values, type.type);
    header += ",\"" + name + "\":{\"dtype\":\"" + type.safetensors + "\",\"shape\":[";
    for (std::size_t i = 0; i < t.shape.size(); ++i) header += (i ? "," : "") + std::to_string(t.shape[i]);
    header +=
        "],\"data_offsets\":[" + std::to_string(data.size()) + "," + std::to_string(data.size() + bytes.size()) + "]}";
    data += bytes;
  }
  header += "}";
  while (header.size() % 8) header += ' ';
  const std::uint64_t size = header.size();
  return std::string(reinterpret_cast<const char*>(&size), 8) + header + data;
}

std::vector<test::ArchivedTensor> archived(const Network& tensors, const TypeForm& type, bool parameters) {
  std::vector<test::ArchivedTensor> out;
  for (const auto& [name, t] : tensors)
    out.push_back({name, type.storage, t.shape, bytesOf(t.values, type.type), {}, 0, parameters});
  return out;
}

struct Container {
  std::string name;
  bool wraps = false;  ///< has a place for dictionaries around the tensors
  std::string (*write)(const Network&, const TypeForm&, const std::vector<std::string>& wrappers);
};
const std::vector<Container> kContainers{
    {"safetensors", false,
     [](const Network& n, const TypeForm& t, const std::vector<std::string>&) { return safetensors(n, t); }},
    {"pth", true,
     [](const Network& n, const TypeForm& t, const std::vector<std::string>& w) {
       return test::stateDictArchive(archived(n, t, false), w);
     }},
    {"pth of parameters", true,
     [](const Network& n, const TypeForm& t, const std::vector<std::string>& w) {
       return test::stateDictArchive(archived(n, t, true), w);
     }},
    {"pth without a zip", true,
     [](const Network& n, const TypeForm& t, const std::vector<std::string>& w) {
       return test::legacyStateDict(archived(n, t, false), w);
     }},
};

const std::vector<std::vector<std::string>> kWrappers{{},
                                                      {"state_dict"},
                                                      {"model"},
                                                      {"model_state_dict"},
                                                      {"model_state"},
                                                      {"module"},
                                                      {"net"},
                                                      {"network"},
                                                      {"params"},
                                                      {"weights"},
                                                      {"backbone"},
                                                      {"encoder"},
                                                      {"teacher"},
                                                      {"student"},
                                                      {"ema"},
                                                      {"model_ema"},
                                                      {"ema_state_dict"},
                                                      {"state_dict_ema"},
                                                      {"params_ema"},
                                                      {"checkpoint", "model"},
                                                      {"state_dict", "model"},
                                                      {"model", "state_dict"},
                                                      {"ema", "module"}};

/// What training programs put before all names: DataParallel, torch.compile, Lightning, OpenMMLab, transformers.
const std::vector<std::string> kPrefixes{"",
                                         "module.",
                                         "_orig_mod.",
                                         "_orig_mod.module.",
                                         "module._orig_mod.",
                                         "model.",
                                         "model._orig_mod.",
                                         "module.model.",
                                         "backbone.",
                                         "net.",
                                         "timm_model.",
                                         "encoder.model."};

struct Case {
  std::vector<std::string> wrappers;
  std::string prefix;
  TypeForm type;
  Container container;
  friend std::ostream& operator<<(std::ostream& out, const Case& c) {
    out << c.container.name << " of " << c.type.name << " in";
    for (const auto& w : c.wrappers) out << " " << w << (w == c.wrappers.back() ? "" : " holding");
    return out << (c.wrappers.empty() ? " nothing" : "") << " before names "
               << (c.prefix.empty() ? "nothing" : c.prefix);
  }
};

std::vector<Case> cases() {
  std::vector<Case> out;
  for (const auto& container : kContainers)
    for (const auto& wrappers : kWrappers)
      for (const auto& prefix : kPrefixes)
        for (const auto& type : kTypes) {
          if (!container.wraps && !wrappers.empty()) continue;
          // A dictionary of a name that nobody gives to weights is not looked into: that it is refused is said below.
          if (!wrappers.empty() && wrappers.front() == "checkpoint") continue;
          // Each wrapper with each prefix in float32; the other types with each by itself.
          if (type.type != NumberType::F32 && !wrappers.empty() && !prefix.empty()) continue;
          if (container.name == "pth of parameters" && (!prefix.empty() || type.type == NumberType::F64)) continue;
          out.push_back({wrappers, prefix, type, container});
        }
  return out;
}

/// Values as the file's bytes say, by the definitions of the number types.
Tensor tensorOf(const TensorView& view) {
  EXPECT_TRUE(view.strides.empty());
  Tensor out{view.shape, {}};
  const std::size_t item = itemSize(view.dtype);
  for (std::size_t at = 0; at + item <= view.byteCount; at += item) {
    const auto get = [&](auto number) {
      std::memcpy(&number, view.data + at, sizeof number);
      return number;
    };
    if (view.dtype == "F64") {
      out.values.push_back(get(0.0));
    } else if (view.dtype == "F32") {
      out.values.push_back(get(0.0f));
    } else if (view.dtype == "BF16") {
      out.values.push_back(std::bit_cast<float>(static_cast<std::uint32_t>(get(std::uint16_t{})) << 16));
    } else {
      const auto bits = get(std::uint16_t{});
      const double fraction = (bits & 0x3FF) / 1024.0;
      const int exponent = bits >> 10 & 31;
      const double size = exponent == 0 ? std::ldexp(fraction, -14) : std::ldexp(1 + fraction, exponent - 15);
      out.values.push_back(bits & 0x8000 ? -size : size);
    }
  }
  return out;
}

class CheckpointSweep : public ::testing::TestWithParam<Case> {};

TEST_P(CheckpointSweep, HoldsTheNetwork) {
  const auto& [wrappers, prefix, type, container] = GetParam();
  const Network meant = network(7);
  Network named;
  for (const auto& [name, t] : meant) named[prefix + name] = t;
  testing::TempFolder folder;
  put(folder / "weights", container.write(named, type, wrappers));

  const WeightsFile file(folder / "weights");
  Network stored;
  for (const auto& view : file.tensors()) {
    EXPECT_EQ(view.dtype, type.safetensors);
    stored[view.name] = tensorOf(view);
  }
  EXPECT_EQ(stored.size(), file.tensors().size()) << "a name stands twice";
  EXPECT_TRUE(stored == named);
  EXPECT_THAT(english(file.notes()), ::testing::IsEmpty());

  std::vector<Message> notes;
  Network known;
  for (const auto& [name, view] : canonicalNames(file.tensors(), &notes)) known[name] = tensorOf(*view);
  EXPECT_TRUE(known == meant);
  EXPECT_THAT(english(notes), ::testing::IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(Checkpoints, CheckpointSweep, ::testing::ValuesIn(cases()),
                         [](const auto& row) { return caseName(::testing::PrintToString(row.param)); });

/// Names of dictionaries in which nobody keeps weights.
class StrangerSweep : public ::testing::TestWithParam<const char*> {};

TEST_P(StrangerSweep, IsRefusedAndNamed) {
  testing::TempFolder folder;
  put(folder / "weights", test::stateDictArchive(archived(network(7), kTypes[1], false), {GetParam()}));
  try {
    const WeightsFile file(folder / "weights");
    FAIL() << "was read";
  } catch (const Error& e) {
    EXPECT_EQ(e.subject(), (folder / "weights").string());
    EXPECT_THAT(e.problem(), HasSubstr(GetParam()));
    EXPECT_FALSE(e.remedy().empty());
  }
}

INSTANTIATE_TEST_SUITE_P(Checkpoints, StrangerSweep,
                         ::testing::Values("optimizer", "checkpoint", "scheduler", "results"),
                         [](const auto& row) { return std::string(row.param); });

}  // namespace
}  // namespace sightline::sweep
