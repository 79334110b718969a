// SPDX-License-Identifier: GPL-3.0-or-later
// .pt2 files of both layouts, and what else wears the name.
#include "core/graphs/exported_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "core/base/error.h"
#include "tests/support/places.h"
#include "tests/support/temp_folder.h"
#include "tests/support/torch_archive.h"

using namespace sightline;
using namespace sightline::test;
using ::testing::HasSubstr;
namespace fs = std::filesystem;

namespace {

/// y = x w, as torch.export writes it. @param target of the node
std::string graphJson(const std::string& target = "torch.ops.aten.mm.default", const std::string& reads = "x") {
  return R"({"graph_module":{"graph":{"inputs":[],"outputs":[{"as_tensor":{"name":"y"}}],"nodes":[{"target":")" +
         target + R"(","inputs":[{"name":"self","arg":{"as_tensor":{"name":")" + reads +
         R"("}}},{"name":"mat2","arg":{"as_tensor":{"name":"p_w"}}}],"outputs":[{"as_tensor":{"name":"y"}}],)"
         R"("metadata":{"nn_module_stack":"L__self__,,net.Net;L__self___fc,fc,torch.nn.modules.linear.Linear"}}],)"
         R"("tensor_values":{"x":{"dtype":7,"sizes":[{"as_expr":{"expr_str":"s0"}},{"as_int":3},{"as_int":8},{"as_int":8}]},)"
         R"("y":{"dtype":7,"sizes":[{"as_int":1},{"as_int":2}]}}},)"
         R"("signature":{"input_specs":[{"parameter":{"arg":{"name":"p_w"},"parameter_name":"fc.w"}},)"
         R"({"user_input":{"arg":{"as_tensor":{"name":"x"}}}}],"output_specs":[{"user_output":{"arg":{"as_tensor":{"name":"y"}}}}]}}})";
}

const std::vector<float> kWeights{1, 2, 3, 4};

std::string oldLayout(const std::string& json) {
  return zipOf({{"serialized_exported_program.json", json},
                {"serialized_state_dict.pt", stateDictArchive({{"fc.w", "FloatStorage", {2, 2}, bytesOf(kWeights)}})},
                {"version", "8.2"}});
}

std::string newLayout(const std::string& json, const std::string& strides = R"([{"as_int":2},{"as_int":1}])") {
  return zipOf(
      {{"net/archive_format", "pt2"},
       {"net/models/model.json", json},
       {"net/data/weights/model_weights_config.json",
        R"({"config":{"fc.w":{"path_name":"weight_0","is_param":true,"use_pickle":false,"tensor_meta":{"dtype":7,)"
        R"("sizes":[{"as_int":2},{"as_int":2}],"strides":)" +
            strides + R"(,"storage_offset":{"as_int":0}}}}})"},
       {"net/data/weights/weight_0", bytesOf(kWeights)}});
}

class ExportedFiles : public ::testing::Test {
 protected:
  fs::path write(const std::string& bytes) {
    const auto path = folder_.path() / "net.pt2";
    std::ofstream(path, std::ios::binary) << bytes;
    return path;
  }
  std::string messageOf(const std::string& bytes) {
    try {
      const ExportedFile file(write(bytes));
    } catch (const Error& e) {
      return e.problem();
    }
    return "no error";
  }
  sightline::testing::TempFolder folder_;
};

}  // namespace

TEST_F(ExportedFiles, BothLayoutsHoldTheSame) {
  for (const std::string& bytes : {oldLayout(graphJson()), newLayout(graphJson())}) {
    const ExportedFile file(write(bytes));
    EXPECT_EQ(file.input(), "x");
    EXPECT_EQ(file.output(), "y");
    ASSERT_EQ(file.nodes().size(), 1u);
    const auto& node = file.nodes()[0];
    EXPECT_EQ(node.operation, "aten::mm");
    EXPECT_EQ(node.overload, "");
    EXPECT_EQ(node.module, "fc");
    EXPECT_EQ(node.moduleType, "Linear");
    const auto& w = file.tensors().at("p_w");
    EXPECT_EQ(w.shape, (std::vector<std::int64_t>{2, 2}));
    EXPECT_EQ(std::vector<float>(reinterpret_cast<const float*>(w.data), reinterpret_cast<const float*>(w.data) + 4),
              kWeights);
    const auto facts = factsOf(file, "net");
    EXPECT_EQ(facts.size, 8);
    EXPECT_EQ(facts.outputs, 2);
    EXPECT_EQ(facts.batch, -1);
  }
}

TEST_F(ExportedFiles, TheTypeOfTheImagesIsTold) {
  const auto factsWith = [&](const std::string& type) {
    std::string json = graphJson();
    json.replace(json.find("\"dtype\":7"), 9, "\"dtype\":" + type);
    return factsOf(ExportedFile(write(oldLayout(json))), "net");
  };
  EXPECT_FALSE(factsWith("7").upTo255);
  EXPECT_FALSE(factsWith("6").upTo255) << "half precision";
  EXPECT_TRUE(factsWith("1").upTo255 && factsWith("1").wholeNumbers) << "uint8";
  EXPECT_THROW(factsWith("12"), Error) << "bool";
}

TEST_F(ExportedFiles, TransposedWeightsKeepTheirStrides) {
  const ExportedFile file(write(newLayout(graphJson(), R"([{"as_int":1},{"as_int":2}])")));
  EXPECT_EQ(file.tensors().at("p_w").strides, (std::vector<std::int64_t>{1, 2}));
}

TEST_F(ExportedFiles, DamagedOnesAreSaidToBe) {
  EXPECT_THAT(messageOf(oldLayout("{")), HasSubstr("is not JSON"));
  EXPECT_THAT(messageOf(oldLayout("{}")), HasSubstr("cannot be read"));
  EXPECT_THAT(messageOf(oldLayout(graphJson("torch.ops.aten.mm.default", "q"))), HasSubstr("needs the value \"q\""));
  EXPECT_THAT(messageOf(oldLayout(graphJson("torch.ops.aten.mm.default", "y"))), HasSubstr("needs the value \"y\""));
  EXPECT_THAT(messageOf(newLayout(graphJson(), R"([{"as_int":4},{"as_int":1}])")),
              HasSubstr("too few values for fc.w"));
  EXPECT_THAT(messageOf(newLayout(graphJson(), R"([{"as_int":9000000000000000},{"as_int":1}])")),
              HasSubstr("too few values"));
  EXPECT_THAT(messageOf(zipOf({{"serialized_exported_program.json", graphJson()}, {"version", "8"}})),
              HasSubstr("lacks the values of fc.w"));
  const std::string whole = oldLayout(graphJson());
  EXPECT_NE(messageOf(whole.substr(0, whole.size() / 2)), "no error");
}

TEST_F(ExportedFiles, CompiledCodeIsToldFromPrograms) {
  EXPECT_THAT(messageOf(zipOf({{"net/archive_format", "pt2"},
                               {"net/data/aotinductor/model/model.so",
                                "\x7f"
                                "ELF"}})),
              HasSubstr("compiled code (AOTInductor), which gives scores alone"));
}
