// SPDX-License-Identifier: GPL-3.0-or-later
// Deletion, insertion, ROAD, average drop and PIC with the golden networks, whose values RISE, TorchCAM,
// pytorch-grad-cam and PAIR's programs gave (tests/golden/faithfulness). The map is the golden file, as if it were
// imported: a CAM that differs by 1e-6 puts equal pixels in another order.
#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "core/compute/torch/gradients/explained_network.h"
#include "core/faithfulness/average_drop.h"
#include "core/faithfulness/causal_metric.h"
#include "core/faithfulness/pic.h"
#include "core/faithfulness/road.h"
#include "core/image/image_io.h"
#include "tests/core/compute/tiny_network.h"

namespace sightline {
namespace {

using nlohmann::json;

struct Case {
  const char *model, *map;
  int cls;
};
void PrintTo(const Case& c, std::ostream* out) { *out << c.model; }

class Faithful : public ::testing::TestWithParam<Case> {
 protected:
  static json goldenJson(const char* file) {
    const auto all = json::parse(
        std::ifstream(testing::goldenFolder() / "faithfulness" / (std::string("chelsea_") + file + ".json")));
    return all["models"][GetParam().model];
  }
  Faithful() : tiny_(GetParam().model), map_(readNpyPlane(tiny_.folder / (std::string(GetParam().map) + ".npy"))) {
    input_.pixels = readImage(testing::goldenFolder() / "inputs/chelsea_cv224.png");
    input_.values = normalised(input_.pixels, {});
  }
  TorchExplainedNetwork network() {
    return {*tiny_.network, input_, preprocessing_, -1, 2, shelf_, {[] { return std::vector<std::string>(); }, {}}};
  }

  test::TinyNetwork tiny_;
  Plane<float> map_;
  ModelInput input_;
  Preprocessing preprocessing_;
  SegmentShelf shelf_;
};

TEST_P(Faithful, DeletionAndInsertionAreRises) {
  const json golden = goldenJson("curves");
  auto net = network();
  EXPECT_EQ(net.target(), GetParam().cls);
  const auto compare = [&](const CausalCurve& curve, const char* run) {
    SCOPED_TRACE(run);
    EXPECT_NEAR(curve.area, golden["runs"][run]["auc"].get<double>(), 1e-5);
    EXPECT_EQ(curve.probability.size(), golden["runs"][run]["n"].get<std::size_t>());
    if (!golden["curves"].contains(run)) return;
    const auto& values = golden["curves"][run];
    ASSERT_EQ(values.size(), curve.probability.size());
    for (std::size_t i = 0; i < values.size(); ++i)
      EXPECT_NEAR(curve.probability[i], values[i].get<double>(), 1e-5) << i;
  };
  const auto one = causalCurves(net, preprocessing_, map_, {}, {});
  ASSERT_TRUE(one.deletion.value && one.insertion.value);
  EXPECT_EQ(one.evaluations, 450);
  compare(*one.deletion.value, "del_zero_step224_stable");
  compare(*one.insertion.value, "ins_blur_step224_stable");
  const auto batches = causalCurves(net, preprocessing_, map_, {1792}, {});
  ASSERT_TRUE(batches.deletion.value && batches.insertion.value);
  compare(*batches.deletion.value, "del_zero_step1792_stable");
  compare(*batches.insertion.value, "ins_blur_step1792_stable");
  const auto zeros = causalCurves(net, preprocessing_, map_, {224, Substrate::Mean, Substrate::Mean}, {});
  ASSERT_TRUE(zeros.insertion.value);
  compare(*zeros.insertion.value, "ins_zero_step224_stable");
}

TEST_P(Faithful, AdaptiveCurvesAreNearAndSayHowNear) {
  auto net = network();
  const auto whole = causalCurves(net, preprocessing_, map_, {}, {});
  const auto few = causalCurves(net, preprocessing_, map_, {224, Substrate::Mean, Substrate::Blur, true, 0.002}, {});
  ASSERT_TRUE(whole.deletion.value && few.deletion.value && few.insertion.value);
  EXPECT_NEAR(few.deletion.value->area, whole.deletion.value->area, 0.005);
  EXPECT_NEAR(few.insertion.value->area, whole.insertion.value->area, 0.005);
  EXPECT_LT(few.evaluations, whole.evaluations / 2);
}

TEST_P(Faithful, RoadIsPytorchGradCams) {
  const json golden = goldenJson("road");
  auto net = network();
  const RoadResult found = road(net, map_, {}, {});
  ASSERT_TRUE(found.scores.value) << found.scores.undefined.text();
  EXPECT_EQ(found.evaluations, 9);
  const RoadScores& s = *found.scores.value;
  const auto near = [&](double value, const char* name) {
    EXPECT_NEAR(value, golden[name].get<double>(), 1e-4) << name;
  };
  near(s.morf, "morf_softmax");
  near(s.lerf, "lerf_softmax");
  near(s.morfLogit, "morf_logit");
  near(s.lerfLogit, "lerf_logit");
  near(s.combined(), "combined_softmax");
  near(s.combinedLogit(), "combined_logit");
  near(s.combinedLogit(), "library_ROADCombined_logit");
  const char* levels[] = {"20", "40", "60", "80"};
  for (std::size_t i = 0; i < 4; ++i) {
    const auto at = [&](const char* order) {
      return golden["cases"][std::string(order) + "_" + levels[i]]["softmax_change"].get<double>();
    };
    EXPECT_NEAR(s.morfAt[i], at("morf"), 1e-4) << levels[i];
    EXPECT_NEAR(s.lerfAt[i], at("lerf"), 1e-4) << levels[i];
  }
}

TEST_P(Faithful, DropAndIncreaseAreTorchCams) {
  const json golden = goldenJson("drop");
  auto net = network();
  const DropResult found = confidenceDrop(net, map_, {});
  ASSERT_TRUE(found.drop.value);
  EXPECT_NEAR(found.drop.value->whole, golden["softmax_before"].get<double>(), 1e-5);
  EXPECT_NEAR(found.drop.value->shown, golden["softmax_after"].get<double>(), 1e-5);
  EXPECT_NEAR(found.drop.value->drop, golden["torchcam_drop"].get<double>(), 1e-5);
  EXPECT_EQ(found.drop.value->increase, golden["torchcam_increase"].get<bool>());
}

TEST_P(Faithful, PicLeavesOutWhatItsDefinitionLeavesOut) {
  auto net = network();
  PicOptions any;
  any.smallestProbability = 0;
  const PicResult strict = pic(net, preprocessing_, map_, {}, {});
  EXPECT_FALSE(strict.sic.value) << "the small networks are never sure";
  EXPECT_FALSE(strict.aic.value && strict.aic.value->scores.empty());
  const PicResult found = pic(net, preprocessing_, map_, any, {});
  EXPECT_EQ(found.evaluations, 15);
  EXPECT_TRUE(found.sic.value || !found.sic.undefined.empty());
  // Only the corners shown from the start: end to end, as far as Qhull's choice among equals allows.
  any.randomShare = 0;
  const PicResult corners = pic(net, preprocessing_, map_, any, {});
  if (GetParam().cls != 2) return;  // the golden case is tiny_swin's
  ASSERT_TRUE(corners.sic.value && corners.aic.value) << corners.sic.undefined.text() << corners.aic.undefined.text();
  const auto golden = json::parse(std::ifstream(testing::goldenFolder() / "faithfulness/chelsea_pic.json"));
  const json& results = golden["cases"]["tiny_swin_0"]["results"];
  EXPECT_NEAR(corners.sic.value->area, results["sic_monotone"]["auc"].get<double>(), 3e-3);
  EXPECT_NEAR(corners.aic.value->area, results["aic_monotone"]["auc"].get<double>(), 3e-3);
}

INSTANTIATE_TEST_SUITE_P(Networks, Faithful,
                         ::testing::Values(Case{"tiny_resnet", "cam_chelsea_simple_layer4_last_pred_final", 18},
                                           Case{"tiny_swin", "cam_chelsea_simple_layers_last_blocks_last_pred_final",
                                                2}));

}  // namespace
}  // namespace sightline
